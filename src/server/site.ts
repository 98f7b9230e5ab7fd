import type { RequestListener, Server } from 'node:http'

import express from 'express'
import { getPayload, type Payload } from 'payload'

import config from '../../payload.config.ts'
import { connectionOf } from '../persistence/models/register-models.ts'
import { createServices } from './create-services.ts'
import type { Health } from './health.ts'
import type { Log } from './log.ts'
import { createPages, type Pages } from './pages.ts'
import type { Settings } from './settings.ts'

export type Site = {
  readonly answer: RequestListener
  /** Lines for whoever started the server, such as the first-run link. */
  readonly announcements: readonly string[]
  readonly close: () => Promise<void>
}

type SiteInput = {
  readonly settings: Settings
  readonly server: Server
  readonly port: number
  readonly url: string
  readonly log: Log
  readonly health: Health
}

/** Everything that is served, in the roles that this process was given. */
export async function createSite(input: SiteInput): Promise<Site> {
  const { settings, health } = input
  const payload = await getPayload({ config })
  health.watch(connectionOf(payload))
  const services = createServices({ payload, secret: settings.secret })
  void services
  const pages = settings.env.SOTAY_ROLES.includes('admin') ? await createSitePages(input) : null

  return {
    answer: createApp({ health, pages }),
    announcements: [],
    close: () => closeSite({ payload, pages }),
  }
}

function createApp({ health, pages }: { health: Health; pages: Pages | null }): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', health.healthz)
  app.get('/readyz', health.readyz)
  app.use((req, res, next) => {
    if (pages === null) return next()
    pages.handle(req, res).catch(next)
  })
  return app
}

async function createSitePages({ settings, server, port }: SiteInput): Promise<Pages> {
  const pages = await createPages({
    root: settings.root,
    dev: settings.dev,
    hostname: settings.env.HOST,
    port,
  })
  if (settings.dev) {
    server.on('upgrade', (req, socket, head) => {
      if (req.url?.startsWith('/_next/')) void pages.upgrade(req, socket, head)
    })
  }
  return pages
}

async function closeSite({ payload, pages }: { payload: Payload; pages: Pages | null }) {
  await pages?.close()
  await payload.destroy()
}
