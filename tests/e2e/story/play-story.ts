import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { endTheOffice, exempt } from '../admin/end-the-office.ts'
import { activatedIn } from '../admin/office-steps.ts'
import { activateByApi, activateOnPage } from './activate.ts'
import { foundTheCommittee } from './found-the-committee.ts'
import { holdTheMeeting } from './hold-the-meeting.ts'
import { publishAnItem } from './publish-an-item.ts'
import {
  BRANCH,
  BRANCH_TYPED,
  CELL,
  laptop,
  phone,
  SECRETARY,
  signInToAdmin,
  type Slip,
  type Story,
} from './story-frame.ts'

/** The whole story once, through the pages as its people would go. Throws where it stops. */
export async function playStory({
  story,
  firstRunLink,
}: {
  readonly story: Story
  readonly firstRunLink: string
}): Promise<void> {
  const { administrator, officer, slips } = await foundTheCommittee({ story, firstRunLink })
  const [first, second, third] = slips.filter(({ fullName }) => fullName !== SECRETARY)
  const secretarySlip = slips.find(({ fullName }) => fullName === SECRETARY)
  if (!secretarySlip || !first || !second || !third) throw new Error('The cell is not in the file')

  const secretary = await laptop(story)
  await activateOnPage({ story, page: secretary, slip: secretarySlip })
  const member = await phone(story)
  await activateOnPage({ story, page: member, slip: first })
  await signInToAdmin({ story, page: secretary, username: secretarySlip.identifier })
  await holdTheMeeting({ story, secretary, member })

  const authorOf = async (slip: Slip) => ({ slip, ...(await activateByApi({ story, slip })) })
  const [writer, head] = [await authorOf(second), await authorOf(third)]
  await publishAnItem({ story, administrator, writer, head, reader: member })
  await endTheOffice({ story, officer, holder: secretary, fullName: SECRETARY })
  await exempt({ story, officer, fullName: SECRETARY })
  await readTheChart({ story, officer })
}

/** Secretary, member, writer and head have activated. */
async function readTheChart({ story, officer }: { readonly story: Story; readonly officer: Page }) {
  const at = { page: officer, url: story.url }
  const unit = { search: BRANCH_TYPED, name: BRANCH, unit: CELL }
  assert.match(await activatedIn({ ...at, ...unit }), /^4\/\d+ /)
  await officer.locator('[data-activation]').scrollIntoViewIfNeeded()
  await story.check('who has activated', officer)
  await story.picture('12-tai-khoan', officer)
}
