import type { Page } from 'playwright-core'

/** Opens a page of the admin and waits until it is there and answers. (The network is never idle: the admin listens for changes of rights.) */
export async function openSettled(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' })
  await settled(page)
}

/** Until what the page shows first has come: the navigation lives, nothing is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.nav--nav-hydrated, .template-minimal').first().waitFor({ state: 'attached' })
  await page.waitForFunction(
    () => document.querySelector('.shimmer-effect, .loading-overlay, [aria-busy=true]') === null,
  )
}
