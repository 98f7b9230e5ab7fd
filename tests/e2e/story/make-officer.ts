import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { laptop, PASSWORD, ROOT, signInToAdmin, type Story } from './story-frame.ts'

const OFFICER = 'can-bo-to-chuc'

/** An officer of the root who keeps its registers, signed in. */
export async function makeOfficer({
  story,
  administrator,
}: {
  readonly story: Story
  readonly administrator: Page
}): Promise<Page> {
  const { request } = administrator.context()
  const organization = await rootId({ story, administrator })
  const make = async (list: string, data: object): Promise<string> => {
    const made = await request.post(`${story.url}/api/${list}`, { data })
    assert.equal(made.status(), 201)
    return ((await made.json()) as { doc: { id: string } }).doc.id
  }
  const account = await make('accounts', {
    username: OFFICER,
    password: PASSWORD,
    displayName: 'Cán bộ tổ chức',
    status: 'ACTIVE',
    locale: 'vi',
    organization,
  })
  await make('appointments', {
    role: 'ORGANIZATION_OFFICER',
    organization,
    holder: { relationTo: 'accounts', value: account },
  })
  const officer = await laptop(story)
  await signInToAdmin({ story, page: officer, username: OFFICER })
  return officer
}

export async function rootId({
  story,
  administrator,
}: {
  readonly story: Story
  readonly administrator: Page
}): Promise<string> {
  const found = await administrator.request.get(
    `${story.url}/api/organizations?where[code][equals]=${ROOT.code}`,
  )
  const { docs } = (await found.json()) as { docs: { id: string }[] }
  const [root] = docs
  assert.ok(root)
  return root.id
}
