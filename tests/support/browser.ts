import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'

/** A phone as members have it, and a laptop. */
export const PHONE = { width: 390, height: 844 } as const
export const LAPTOP = { width: 1280, height: 800 } as const

/** A real browser from the package registry: nothing is downloaded when tests run. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own list: its single process mixes the storage of browser profiles, and our stories have two people.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  })
}

/** A page of a browser profile of its own, so that two people can be signed in at once. */
export async function openPage({
  browser,
  size,
}: {
  readonly browser: Browser
  readonly size: { readonly width: number; readonly height: number }
}): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}
