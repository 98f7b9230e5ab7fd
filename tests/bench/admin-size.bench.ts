import { openSettled } from '../support/settled.ts'
import { openAdminSite } from './admin-site.ts'

const GOAL_KILOBYTES = 1_000

/** What a browser that was never here takes over the network for the admin's first pages, as sent: compressed. */
export async function run(): Promise<void> {
  const site = await openAdminSite(0)
  try {
    const cookies = await site.page.context().cookies()
    for (const path of ['/admin/login', '/admin', '/admin/collections/members']) {
      const context = await site.browser.newContext({ locale: 'vi-VN' })
      if (path !== '/admin/login') await context.addCookies(cookies)
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      const sizes = { all: 0, scripts: 0 }
      const kinds = new Map<string, string>()
      devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
      devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        sizes.all += encodedDataLength
        if (kinds.get(requestId) === 'Script') sizes.scripts += encodedDataLength
      })
      await openSettled(page, `${site.url}${path}`)
      const kb = (bytes: number) => `${Math.round(bytes / 1024)} kB`
      console.log(
        `${path}: ${kb(sizes.all)}, scripts ${kb(sizes.scripts)} (goal: at most ${GOAL_KILOBYTES} kB)`,
      )
      await context.close()
    }
  } finally {
    await site.close()
  }
}
