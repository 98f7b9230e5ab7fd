import type { RequestListener } from 'node:http'

import express from 'express'

import { say } from '../domain/messages/messages.ts'
import type { Health } from './health.ts'

/** What is answered before the database and the pages are there: the truth about it. */
export function createStartingApp(health: Health): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', health.healthz)
  app.get('/readyz', health.readyz)
  app.use((_req, res) => {
    res
      .status(503)
      .set('Retry-After', '3')
      .type('text/plain; charset=utf-8')
      .send(say({ key: 'server.starting', locale: 'vi' }))
  })
  return app
}
