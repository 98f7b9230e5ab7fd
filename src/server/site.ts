import type { RequestListener, Server } from 'node:http'
import path from 'node:path'

import express, { type Express } from 'express'
import type { Payload } from 'payload'

import { mailSettings } from '../config/env.ts'
import { stampClientAddress } from '../auth/client-address.ts'
import { provideRightsDoor } from '../../collections/index.ts'
import { say } from '../domain/messages/messages.ts'
import { createDeskRights } from '../live/desk-rights.ts'
import { connectionOf } from '../persistence/models/connection.ts'
import type { Services } from '../services/services.ts'
import { attachGraphql } from './attach-graphql.ts'
import { createDemo, type Demo } from './demo.ts'
import { firstRunLink } from './first-run.ts'
import type { Health } from './health.ts'
import type { Log } from './log.ts'
import { mediaFiles } from './media-files.ts'
import { openMeetingPapers } from './meeting-papers.ts'
import { openMinutesCheck } from './minutes-check.ts'
import { minutesFiles } from './minutes-files.ts'
import { createOpenSockets } from './open-sockets.ts'
import { openServices } from './open-services.ts'
import { createPages, type Pages } from './pages.ts'
import { signingOf } from './signing.ts'
import type { Settings } from './settings.ts'
import { watchOpenSockets } from './watch-open-sockets.ts'
import { startWorker, type Worker } from './worker.ts'

export type Site = {
  readonly answer: RequestListener
  /** Lines for whoever started the server, such as the first-run link. */
  readonly announcements: readonly string[]
  /** The sample committee, where this server was started for it. */
  readonly demo: Demo | null
  /** Lets go of the pages that wait for news and of simulated members, so that a stopping server need not wait for them. */
  readonly letGo: () => Promise<void>
  /** Ends what is served and worked on, sockets first; the database comes after. */
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

type Open = { readonly payload: Payload; readonly services: Services }

/** Everything that is served and worked on, in the roles that this process was given. */
export async function createSite(input: SiteInput): Promise<Site> {
  const { settings, health, url, log } = input
  const roles = settings.env.SOTAY_ROLES
  const open = await openServices({
    secret: settings.secret,
    publicUrl: url,
    signing: await signingOf(settings.env),
    mail: mailSettings(settings.env),
  })
  health.watch(connectionOf(open.payload))

  if (roles.includes('api') || roles.includes('admin')) open.services.sessions.startWatching()
  const desk = createDeskRights(open.services.sessions)
  provideRightsDoor(open.payload, desk)
  const app = createApp(health)
  const folder = path.join(settings.env.DATA_DIR, 'uploads')
  openMinutesCheck({ app, ...open })
  openMeetingPapers({ app, ...open })
  app.get('/media/minutes/:id/:name', minutesFiles(open))
  app.get('/media/:id/{*name}', mediaFiles({ ...open, folder }))
  const api = roles.includes('api') ? await serveApi({ ...input, ...open, app }) : null
  const pages = roles.includes('admin') ? await servePages({ ...input, app }) : null
  const worker = roles.includes('worker') ? startWorker({ services: open.services, log }) : null
  const demo = settings.demo ? createDemo({ ...input, ...open }) : null
  return {
    answer: app,
    announcements: demo ? [] : await announcements({ services: open.services, url }),
    demo,
    letGo: async () => {
      desk.stop()
      await demo?.stop()
    },
    close: () => closeSite({ ...open, api, pages, worker, demo }),
  }
}

function createApp(health: Health): Express {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', health.healthz)
  app.get('/readyz', health.readyz)
  return app
}

type Api = { readonly drain: () => Promise<void> }

async function serveApi({
  app,
  server,
  services,
  settings,
  log,
}: SiteInput & Open & { readonly app: Express }): Promise<Api> {
  const { sessions } = services
  return attachGraphql({
    app,
    httpServer: server,
    services,
    sessions,
    production: settings.production,
    log,
    openSockets: watchOpenSockets({
      sockets: createOpenSockets(),
      watchSession: sessions.watchSession,
    }),
  })
}

/** The admin, Payload's REST and the member pages take every path that nothing else took. */
async function servePages({
  app,
  settings,
  server,
  port,
}: SiteInput & { readonly app: Express }): Promise<Pages> {
  const { dev, root, env } = settings
  const pages = await createPages({ root, dev, hostname: env.HOST, port })
  // Payload's form for a first account is closed; whoever meets it is told of the one-time link.
  app.get('/admin/create-first-user', (_req, res) => res.redirect('/first-run'))
  app.use((req, res, next) => {
    stampClientAddress(req)
    pages.handle(req, res).catch(next)
  })
  if (dev) {
    server.on('upgrade', (req, socket, head) => {
      if (req.url?.startsWith('/_next/')) void pages.upgrade(req, socket, head)
    })
  }
  return pages
}

async function announcements({
  services,
  url,
}: {
  readonly services: Services
  readonly url: string
}): Promise<readonly string[]> {
  const link = await firstRunLink({ services, publicUrl: url })
  return link === null ? [] : [say({ key: 'server.firstRun', locale: 'vi', params: { link } })]
}

async function closeSite({
  payload,
  services,
  api,
  pages,
  worker,
  demo,
}: Open & {
  readonly demo: Demo | null
  readonly api: Api | null
  readonly pages: Pages | null
  readonly worker: Worker | null
}): Promise<void> {
  await demo?.stop()
  await api?.drain()
  // First what the worker may be waiting for: a mail server that does not answer.
  const followed = Promise.all([
    services.sessions.stopWatching(),
    services.meetingLive.stop(),
    services.newsLive.stop(),
  ])
  await worker?.stop()
  await pages?.close()
  await followed
  await payload.destroy()
}
