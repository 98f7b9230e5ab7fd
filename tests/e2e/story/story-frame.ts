import type { Browser, Page } from 'playwright-core'

import { LAPTOP, openPage, PHONE } from '../../support/browser.ts'

/** What every part of the story works with. */
export type Story = {
  readonly url: string
  readonly browser: Browser
  /** Takes a picture of a page; the test takes none. */
  readonly picture: (name: string, page: Page) => Promise<void>
  /** Looks for faults of a page as it stands; what takes pictures looks for none. */
  readonly check: (place: string, page: Page) => Promise<void>
}

export const PASSWORD = 'Hội nghị 2026!'
export const ADMINISTRATOR = 'quantri'
export const CELL = 'Chi bộ Khoa Sư phạm'
/** The secretary of the cell in the sample list. */
export const SECRETARY = 'Đỗ Anh An'
export const BRANCH = 'Đảng bộ Sở Tài chính'
/** As people type it. */
export const BRANCH_TYPED = 'dang bo so tai chinh'
export const ROOT = { name: 'Đảng bộ tỉnh', code: 'TINH' } as const

/** A person of the list as the file of activation codes names them. */
export type Slip = {
  readonly identifier: string
  readonly fullName: string
  readonly activationCode: string
}

/** Where the QR code of a slip leads. */
export const activationAddress = ({
  story,
  slip: { identifier, activationCode },
}: {
  readonly story: Story
  readonly slip: Slip
}): string =>
  `${story.url}/activate#${new URLSearchParams({ identifier, code: activationCode }).toString()}`

export const laptop = ({ browser }: Story) => openPage({ browser, size: LAPTOP })
export const phone = ({ browser }: Story) => openPage({ browser, size: PHONE })

/** One operation of the public API, as a client app asks it. */
export async function api<T>({
  story,
  token,
  query,
  variables,
}: {
  readonly story: Story
  readonly token?: string
  readonly query: string
  readonly variables?: object
}): Promise<T> {
  const response = await fetch(`${story.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

export async function signInToAdmin({
  story,
  page,
  username,
}: {
  readonly story: Story
  readonly page: Page
  readonly username: string
}): Promise<void> {
  await page.goto(`${story.url}/admin/login`)
  await page.fill('input[name=username]', username)
  await page.fill('input[name=password]', PASSWORD)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
}
