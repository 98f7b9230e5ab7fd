import type { Page } from 'playwright-core'

import { openAdminSite } from './admin-site.ts'
import { median } from './measure.ts'

const MEMBERS = 10_000
const ROUNDS = 7
const GOAL_MS = 1_500

/** The admin's list of 10,000 members on the default database, in a real browser: until its rows are there and it answers the keyboard; then its export. */
export async function run(): Promise<void> {
  const site = await openAdminSite(MEMBERS)
  try {
    const list = `${site.url}/admin/collections/members`
    const opened: number[] = []
    await timeOf(() => openList(site.page, list))
    for (let at = 0; at < ROUNDS; at++) opened.push(await timeOf(() => openList(site.page, list)))
    const found = await timeOf(() => openList(site.page, `${list}?search=nguyen+van+hung`))
    const last = await timeOf(() => openList(site.page, `${list}?limit=25&page=400`))
    const ms = (value: number) => `${Math.round(value)} ms`
    console.log(
      `${MEMBERS} members: usable after ${ms(median(opened))} (goal: ${ms(GOAL_MS)}); a search ${ms(found)}, page 400 ${ms(last)}`,
    )
    const answer = await timeOf(() =>
      site.page.request.post(`${site.url}/api/members/export`, {
        data: { columns: ['fullName', 'status', 'cell', 'admittedOn'] },
        timeout: 300_000,
      }),
    )
    console.log(`Export of all of them: ${ms(answer)}`)
  } finally {
    await site.close()
  }
}

async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
  await page.locator('.cell-fullName a').first().waitFor()
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
