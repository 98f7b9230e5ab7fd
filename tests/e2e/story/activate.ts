import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { activationAddress, api, PASSWORD, type Slip, type Story } from './story-frame.ts'

/** As a member does it on the phone, with what stands on the slip. */
export async function activateOnPage({
  story,
  page,
  slip,
}: {
  readonly story: Story
  readonly page: Page
  readonly slip: Slip
}): Promise<void> {
  await page.goto(activationAddress({ story, slip }))
  const passwords = page.locator('input[autocomplete=new-password]')
  await passwords.nth(0).fill(PASSWORD)
  // The code stays in no history.
  assert.ok(!page.url().includes(slip.activationCode))
  await passwords.nth(1).fill(PASSWORD)
  await story.check('the activation', page)
  await page.getByRole('button', { name: 'Kích hoạt tài khoản' }).click()
  await page.getByRole('heading', { name: `Chào đồng chí ${slip.fullName}` }).waitFor()
}

type Activated = {
  readonly activateAccount: {
    readonly accessToken: string
    readonly viewer: { readonly account: { readonly id: string } }
  }
}

/** As a client app does it. */
export async function activateByApi({
  story,
  slip: { identifier, activationCode },
}: {
  readonly story: Story
  readonly slip: Slip
}): Promise<{ readonly token: string; readonly accountId: string }> {
  const { activateAccount } = await api<Activated>({
    story,
    query: `mutation ($input: ActivateAccountInput!) {
      activateAccount(input: $input) { accessToken viewer { account { id } } }
    }`,
    variables: { input: { identifier, activationCode, newPassword: PASSWORD } },
  })
  return { token: activateAccount.accessToken, accountId: activateAccount.viewer.account.id }
}
