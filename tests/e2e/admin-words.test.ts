import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import type { Locale } from '../../src/domain/messages/messages.ts'
import { seriousFaults } from '../support/axe.ts'
import { LAPTOP, openBrowser, openPage } from '../support/browser.ts'
import { openSettled } from '../support/settled.ts'
import { startServer, temporaryFolder, type StartedServer } from '../support/started-server.ts'
import { foreign, wordsOfOne } from './words/catalogue.ts'
import { makeCommittee } from './words/make-committee.ts'
import { pagesOf } from './words/pages.ts'
import { wordsOn } from './words/words-on.ts'

describe('the words of the admin', () => {
  const folder = temporaryFolder()
  let server: StartedServer
  let browser: Browser
  let page: Page
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    server = await startServer({ dataDir: folder.path })
    browser = await openBrowser()
    page = await openPage({ browser, size: LAPTOP })
    ids = await makeCommittee({ page, url: server.url, firstRunLink: server.firstRunLink() })
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  it.each<[Locale, Locale]>([
    ['vi', 'en'],
    ['en', 'vi'],
  ])(
    'are all of one language, on pages without a serious fault for a screen reader: %s',
    async (locale, other) => {
      await page.context().addCookies([{ name: 'payload-lng', value: locale, url: server.url }])
      const others = await wordsOfOne(other)
      const found: string[] = []
      for (const { name, path, act } of pagesOf(ids)) {
        await openSettled(page, `${server.url}/admin${path}`)
        await act?.(page)
        const said = foreign({ said: await wordsOn(page), locale, others })
        found.push(...said.map((text) => `${name}: ${text}`))
        // What axe looks at is the same in both languages.
        if (locale === 'vi') found.push(...(await seriousFaults({ page, place: name })))
      }
      found.push(...(await onThresholds({ page, url: server.url, locale, others })))

      expect(found).toEqual([])
    },
    600_000,
  )
})

/** The doors of the admin, for who is not in it: the sign-in, with a refusal, and the sign-out. */
async function onThresholds({
  page,
  url,
  locale,
  others,
}: {
  readonly page: Page
  readonly url: string
  readonly locale: Locale
  readonly others: ReadonlySet<string>
}): Promise<readonly string[]> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ locale: `${locale}-VN` })
  if (context === undefined) throw new Error('The browser is gone.')
  await context.addCookies([{ name: 'payload-lng', value: locale, url }])
  const stranger = await context.newPage()
  const found: string[] = []
  const read = async (name: string) => {
    const said = foreign({ said: await wordsOn(stranger), locale, others })
    found.push(...said.map((text) => `${name}: ${text}`))
  }
  await openSettled(stranger, `${url}/admin/login`)
  await read('the sign-in')
  await stranger.fill('input[name=username]', 'nobody')
  await stranger.fill('input[name=password]', 'nothing')
  await stranger.click('button[type=submit]')
  await stranger.locator('.toast-error, [data-type=error]').first().waitFor()
  await read('a refused sign-in')
  await openSettled(stranger, `${url}/admin/logout`)
  await read('the sign-out')
  await context.close()
  return found
}
