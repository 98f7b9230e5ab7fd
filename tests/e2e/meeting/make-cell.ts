import type { Page } from 'playwright-core'

import { fillFirstRun } from '../story/found-the-committee.ts'
import { rootId } from '../story/make-officer.ts'
import { ADMINISTRATOR, laptop, PASSWORD, signInToAdmin, type Story } from '../story/story-frame.ts'

/** The people of the cell; who has an account signs in with the name given here. */
export const PEOPLE = {
  chair: { fullName: 'Nguyễn Văn An', username: 'nguyen-van-an', status: 'OFFICIAL' },
  minuteTaker: { fullName: 'Trần Thị Bình', username: 'tran-thi-binh', status: 'OFFICIAL' },
  typing: { fullName: 'Lê Văn Cường', username: 'le-van-cuong', status: 'OFFICIAL' },
  scanning: { fullName: 'Phạm Thị Dung', username: 'pham-thi-dung', status: 'OFFICIAL' },
  absent: { fullName: 'Hoàng Văn Em', username: 'hoang-van-em', status: 'OFFICIAL' },
  probationary: { fullName: 'Vũ Thị Giang', username: null, status: 'PROBATIONARY' },
  exempt: { fullName: 'Đỗ Văn Hùng', username: null, status: 'EXEMPT' },
} as const
export type Person = keyof typeof PEOPLE

/** A cell of seven under the root, with a secretary; made by the administrator through the forms' own doors. */
export async function makeCell({
  story,
  firstRunLink,
}: {
  readonly story: Story
  readonly firstRunLink: string
}): Promise<void> {
  const page = await laptop(story)
  await fillFirstRun({ page, firstRunLink, username: ADMINISTRATOR })
  await page.getByRole('link', { name: 'Vào trang quản trị' }).waitFor()
  await signInToAdmin({ story, page, username: ADMINISTRATOR })
  const make = makerAt({ story, page })
  const commune = await make('organizations', {
    name: 'Đảng ủy xã Hòa Bình',
    code: 'HOABINH',
    type: 'COMMUNE',
    status: 'ACTIVE',
    parent: await rootId({ story, administrator: page }),
  })
  const cell = await make('organizations', {
    name: 'Chi bộ thôn Một',
    code: 'THONMOT',
    type: 'CELL',
    status: 'ACTIVE',
    parent: commune,
  })
  for (const [role, { fullName, username, status }] of Object.entries(PEOPLE)) {
    const member = await make('members', { fullName, status, cell })
    if (username !== null)
      await make('accounts', {
        username,
        password: PASSWORD,
        displayName: fullName,
        status: 'ACTIVE',
        locale: 'vi',
        member,
      })
    if (role === 'chair')
      await make('appointments', {
        role: 'SECRETARY',
        organization: cell,
        holder: { relationTo: 'members', value: member },
      })
  }
  await page.context().close()
}

const makerAt =
  ({ story, page }: { readonly story: Story; readonly page: Page }) =>
  async (list: string, data: object): Promise<string> => {
    const answer = await page.request.post(`${story.url}/api/${list}`, { data })
    const { doc } = (await answer.json()) as { doc?: { id: string } }
    if (doc === undefined) throw new Error(`${list}: ${await answer.text()}`)
    return doc.id
  }

/** On the member pages. */
export async function signIn({
  story,
  page,
  person,
}: {
  readonly story: Story
  readonly page: Page
  readonly person: Person
}): Promise<Page> {
  await page.goto(`${story.url}/sign-in`)
  await page.fill('input[name=identifier]', PEOPLE[person].username ?? '')
  await page.fill('input[autocomplete=current-password]', PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForFunction(() => window.localStorage.getItem('sotay.session') !== null)
  return page
}
