import { activateByApi, activateOnPage } from './activate.ts'
import { foundTheCommittee } from './found-the-committee.ts'
import { holdTheMeeting } from './hold-the-meeting.ts'
import { publishAnItem } from './publish-an-item.ts'
import { phone, laptop, type Slip, type Story } from './story-frame.ts'

/** The secretary of the cell of the story in the sample list. */
const SECRETARY = 'Đỗ Anh An'

/** The whole story once, through the pages as its people would go. Throws where it stops. */
export async function playStory({
  story,
  firstRunLink,
}: {
  readonly story: Story
  readonly firstRunLink: string
}): Promise<void> {
  const { administrator, slips } = await foundTheCommittee({ story, firstRunLink })
  const [first, second, third] = slips.filter(({ fullName }) => fullName !== SECRETARY)
  const secretarySlip = slips.find(({ fullName }) => fullName === SECRETARY)
  if (!secretarySlip || !first || !second || !third) throw new Error('The cell is not in the file')

  const secretary = await laptop(story)
  await activateOnPage({ story, page: secretary, slip: secretarySlip })
  const member = await phone(story)
  await activateOnPage({ story, page: member, slip: first })
  await holdTheMeeting({ story, secretary, member })

  const authorOf = async (slip: Slip) => ({ slip, ...(await activateByApi({ story, slip })) })
  const [writer, head] = [await authorOf(second), await authorOf(third)]
  await publishAnItem({ story, administrator, writer, head, reader: member })
}
