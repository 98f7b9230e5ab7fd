import type { Page } from 'playwright-core'

const PASSWORD = 'Hội nghị 2026!'
const ADMINISTRATOR = 'quantri'

type Asked = { readonly page: Page; readonly url: string; readonly firstRunLink: string }

/** A small committee whose names are of no language, made by the administrator who then stays signed in. Ids by list. */
export async function makeCommittee({
  page,
  url,
  firstRunLink,
}: Asked): Promise<Readonly<Record<string, string>>> {
  await page.goto(firstRunLink)
  await page.fill('input[name=displayName]', 'Alpha')
  await page.fill('input[name=username]', ADMINISTRATOR)
  await page.locator('input[type=password]').first().fill(PASSWORD)
  await page.fill('input[name=organizationName]', 'Alpha')
  await page.fill('input[name=organizationCode]', 'ALPHA')
  await page.getByRole('button', { name: 'Tạo và vào trang quản trị' }).click()
  await page.getByRole('link', { name: 'Vào trang quản trị' }).waitFor()
  await page.goto(`${url}/admin/login`)
  await page.fill('input[name=username]', ADMINISTRATOR)
  await page.fill('input[name=password]', PASSWORD)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)

  const make = async (list: string, data: object): Promise<string> => {
    const answer = await page.request.post(`${url}/api/${list}`, { data })
    const { doc } = (await answer.json()) as { doc?: { id: string } }
    if (doc === undefined) throw new Error(`${list}: ${await answer.text()}`)
    return doc.id
  }
  const roots = await page.request.get(`${url}/api/organizations?limit=1`)
  const { docs } = (await roots.json()) as { docs: { id: string }[] }
  const root = docs[0]?.id
  const commune = await make('organizations', {
    name: 'Beta',
    code: 'BETA',
    type: 'COMMUNE',
    status: 'ACTIVE',
    parent: root,
  })
  const cell = await make('organizations', {
    name: 'Gamma',
    code: 'GAMMA',
    type: 'CELL',
    status: 'ACTIVE',
    parent: commune,
  })
  const members = await make('members', { fullName: 'Delta', status: 'OFFICIAL', cell })
  return {
    organizations: cell,
    members,
    accounts: await make('accounts', {
      username: 'epsilon',
      displayName: 'Epsilon',
      status: 'ISSUED',
      locale: 'vi',
      member: members,
    }),
    appointments: await make('appointments', {
      holder: { relationTo: 'members', value: members },
      role: 'SECRETARY',
      organization: cell,
    }),
    'editorial-boards': await make('editorial-boards', { organization: root }),
  }
}
