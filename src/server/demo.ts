import type { Payload } from 'payload'

import { DatabaseError } from '../database/database-source.ts'
import { waitForLock } from '../database/exclusive-lock.ts'
import { DEMO_PASSWORD, isPlayed, playerOf, SIMULATED_SEATS } from '../demo/cast.ts'
import { personAt, type DemoCommittee } from '../demo/committee/committee.ts'
import { inviteToGathering } from '../demo/gathering.ts'
import { joinMeeting } from '../demo/join-meeting.ts'
import { makeDemo } from '../demo/make-demo.ts'
import { createPublicApi } from '../demo/public-api.ts'
import { openTodaysMeeting } from '../demo/todays-meeting.ts'
import { bringUnderWay } from '../demo/under-way.ts'
import { whoSignsIn } from '../demo/who-signs-in.ts'
import { say } from '../domain/messages/messages.ts'
import { isDomainError } from '../errors/domain-error.ts'
import type { Services } from '../services/services.ts'
import { createDemoDesk } from './demo-desk.ts'
import { showDemoProgress } from './demo-progress.ts'
import { signInTable } from './demo-table.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'

export type Demo = {
  /** Makes the sample committee where it is not whole; in one process at a time. To be waited for before anybody is served. */
  readonly make: () => Promise<void>
  /** Opens today's meeting, says who can sign in, and lets the simulated members come, once the server serves. */
  readonly play: () => Promise<void>
  /** Breaks both off. */
  readonly stop: () => Promise<void>
}

type DemoInput = {
  readonly payload: Payload
  readonly services: Services
  readonly settings: Settings
  readonly url: string
  readonly port: number
  readonly log: Log
}

/** A simulated member comes every three to six seconds. */
const SHORTEST_PAUSE_MS = 3_000

const tell = (key: string, params?: Record<string, string | number>) =>
  console.log(say({ key, locale: 'vi', ...(params && { params }) }))

export function createDemo(input: DemoInput): Demo {
  const { settings, url } = input
  const desk = createDemoDesk({ ...input, secret: settings.secret, publicUrl: url })
  const stopping = new AbortController()
  const { signal } = stopping
  let committee: DemoCommittee | undefined
  let busy: Promise<unknown> = Promise.resolve()
  const begun = <T>(work: Promise<T>): Promise<T> => {
    busy = work.catch(() => undefined)
    return work
  }
  return {
    make: async () => {
      committee = await begun(make({ ...input, desk, signal }))
      signal.throwIfAborted()
    },
    play: async () => {
      if (committee === undefined || signal.aborted) return
      const meetingId = await begun(openMeeting({ desk, committee }))
      introduce({ committee, meetingId, url })
      if (meetingId === null || !settings.env.SOTAY_ROLES.includes('api')) return
      void begun(letMembersCome({ ...input, committee, meetingId, signal }))
    },
    stop: async () => {
      stopping.abort()
      await busy
    },
  }
}

type Desk = { readonly desk: ReturnType<typeof createDemoDesk> }
type Stoppable = { readonly signal: AbortSignal }

async function make({ settings, desk, signal }: DemoInput & Desk & Stoppable) {
  const release = await waitForLock({
    folder: settings.env.DATA_DIR,
    name: 'demo',
    purpose: 'npm run demo',
  })
  const progress = showDemoProgress()
  const started = Date.now()
  let isNew = false
  try {
    const committee = await makeDemo({
      desk,
      size: settings.demoSize,
      signal,
      onProgress: (done) => {
        if (!isNew) tell('demo.making')
        isNew = true
        progress.onProgress(done)
      },
    })
    if (isNew) tell('demo.made', { seconds: Math.ceil((Date.now() - started) / 1000) })
    return committee
  } catch (error) {
    if (!isDomainError(error) || !error.message.startsWith('demo.')) throw error
    throw new DatabaseError(say({ key: error.message, locale: 'vi' }))
  } finally {
    progress.end()
    release()
  }
}

/** A visitor may have taken the secretary's office or changed the password: the site is served all the same. */
async function openMeeting({ desk, committee }: Desk & { readonly committee: DemoCommittee }) {
  try {
    await inviteToGathering({ desk, committee })
    const meetingId = await openTodaysMeeting({ desk, committee })
    if (meetingId !== null) await bringUnderWay({ desk, committee, meetingId })
    return meetingId
  } catch (error) {
    if (!isDomainError(error)) throw error
    const reason = say({ key: error.message, locale: 'vi', params: error.params })
    tell('demo.noMeeting', { reason })
    return null
  }
}

type Introduced = {
  readonly committee: DemoCommittee
  readonly meetingId: string | null
  readonly url: string
}

function introduce({ committee, meetingId, url }: Introduced): void {
  tell('demo.who')
  for (const line of signInTable({ rows: whoSignsIn({ committee, meetingId }), url, locale: 'vi' }))
    console.log(line)
  tell('demo.password', { password: DEMO_PASSWORD })
  if (meetingId !== null)
    tell('demo.meeting', { url: new URL(`/room/${meetingId}`, url).toString() })
}

type Coming = DemoInput & Stoppable & Introduced & { readonly meetingId: string }

/** Through the door that everybody uses, at the address where this process listens. */
async function letMembersCome({ settings, port, committee, meetingId, log, signal }: Coming) {
  const { HOST } = settings.env
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const trouble = (err: unknown) => log.warn({ err }, 'A simulated member could not come in')
  await joinMeeting({
    api: createPublicApi({ origin, signal }),
    meetingId,
    secretary: playerOf(committee, 'secretary'),
    people: SIMULATED_SEATS.map((seat) => personAt({ committee, seat })),
    isPlayed: isPlayed(committee),
    signal,
    shortestPauseMs: SHORTEST_PAUSE_MS,
    onTrouble: trouble,
  }).catch((error: unknown) => {
    if (!signal.aborted) trouble(error)
  })
}
