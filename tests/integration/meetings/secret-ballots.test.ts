import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import mongoose from 'mongoose'
import { pino } from 'pino'

import {
  ballotOf,
  chosenIn,
  unseal,
  wrappingKey,
} from '../../../src/persistence/ballots/ballot-crypto.ts'
import { bytesOf } from '../../../src/persistence/ballots/ballot-store.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { fingerprintOf } from '../../../src/services/meetings/command-fingerprint.ts'
import { dumpOf, partsOf, traceDatabase, withoutChance } from '../../support/database-trace.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import { createWorld, type World } from '../../support/world.ts'

const KEYS = ['tan-thanh', 'khong-tan-thanh']
const OPTIONS = KEYS.map((key) => ({ key, label: `Phương án ${key}` }))
/** As many of each in both, by other people; the empty one is a blank ballot. */
const ONE_WAY = [[KEYS[0]!], [KEYS[1]!], [KEYS[0]!], [], [KEYS[0]!]]
const OTHER_WAY = [[KEYS[1]!], [KEYS[0]!], [], [KEYS[0]!], [KEYS[0]!]]

let world: World
let cell: Cell
let door: Awaited<ReturnType<typeof openDoor>>

beforeAll(async () => {
  world = await createWorld()
  cell = await meetingCell(world, ONE_WAY.length)
  door = await openDoor()
}, 120_000)
afterAll(async () => {
  await door.close()
  await world.close()
})

const database = () => connectionOf(world.payload).getClient().db(connectionOf(world.payload).name)

/** The GraphQL door of a server that logs everything it can; a token is the place of a viewer in the cell. */
async function openDoor() {
  const { attachGraphql } = await import('../../../src/server/attach-graphql.ts')
  const lines: string[] = []
  const app = express()
  const httpServer = createServer(app)
  const doors = await attachGraphql({
    app,
    httpServer,
    services: world.services,
    sessions: {
      authenticate: async (token) => cell.viewers[Number(token)]!,
      refreshViewer: async (viewer) => viewer,
    },
    production: false,
    log: pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) }),
  })
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/graphql`
  return {
    lines,
    ask: async (at: number, query: string, input: object) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${at}` },
        body: JSON.stringify({ query, variables: { input } }),
      })
      return answer.text()
    },
    close: async () => {
      await doors.drain()
      await new Promise((resolve) => httpServer.close(resolve))
    },
  }
}

const CAST = `mutation ($input: CastVoteInput!) { castVote(input: $input) {
  __typename ... on MeetingChanged { seq } ... on CommandRefused { code } } }`

/** A poll from its opening to its closing, each vote sent twice, with everything that was written, logged and answered. */
async function playPoll(choices: readonly (readonly string[])[], beforeClosing = async () => {}) {
  const { meetings } = world.services
  const { secretary: viewer, members } = cell
  const meetingId = await meetingOf(world.services, cell)
  const input = () => ({ commandId: newCommand(), meetingId })
  const marks = members.map(({ id }) => ({ memberId: id, status: 'PRESENT' as const }))
  changed(await meetings.markAttendance({ input: { ...input(), marks }, viewer }))
  const trace = await traceDatabase(database())
  door.lines.length = 0

  const poll = { question: 'Thông qua?', method: 'SECRET' as const, options: OPTIONS }
  changed(await meetings.openPoll({ input: { ...input(), ...poll, maxChoices: 1 }, viewer }))
  const [pollId] = (await meetings.statesOf([meetingId])).get(meetingId)!.polls.keys()
  const votes = choices.map((optionKeys) => ({ ...input(), pollId: pollId!, optionKeys }))
  const answers: string[] = []
  // Each is sent again.
  for (const [at, vote] of [...votes.entries(), ...votes.entries()])
    answers.push(await door.ask(at, CAST, vote))
  await beforeClosing()
  changed(await meetings.closePoll({ input: { ...input(), pollId: pollId! }, viewer }))
  await world.services.meetingProjectors.project(meetingId)

  const names = new Map([
    [pollId!, 'POLL'],
    [meetingId, 'MEETING'],
    ...members.map(({ id }, at) => [id, `member ${at}`] as const),
  ])
  const seen = { written: await trace.end(), lines: [...door.lines], answers }
  return {
    pollId: pollId!,
    votes,
    seen: withoutChance(seen, names),
    count: seen.written.length,
  }
}

type Played = Awaited<ReturnType<typeof playPoll>>

/** What somebody with a copy of the database, and perhaps the secret, finds out of who chose what. */
function join(
  dump: readonly object[],
  { pollId, secret }: { pollId: string; secret: string | null },
) {
  const all = dump.flatMap((document) => [...partsOf(document)])
  const envelopes = all.filter(
    (one): one is { _id: string; voter: string; sealed: unknown } =>
      'sealed' in one && 'voter' in one,
  )
  const keyOfPoll = all.flatMap((one) =>
    '_id' in one && one._id === pollId && 'key' in one ? [bytesOf(one.key)] : [],
  )
  const texts = new Set(
    all.flatMap((one) => Object.values(one).filter((v) => typeof v === 'string')),
  )
  const keys = [
    ...keyOfPoll.flatMap((bytes) =>
      Array.from({ length: bytes.length - 31 }, (_none, at) => bytes.subarray(at, at + 32)),
    ),
    ...[...texts].map((text) => createHash('sha256').update(text).digest()),
    ...(secret === null ? [] : keyOfPoll.map((key) => unseal(wrappingKey(secret), key, pollId))),
  ]
  return envelopes.flatMap(({ _id, voter, sealed }) =>
    keys.flatMap((key) => {
      try {
        return [[voter, chosenIn(KEYS, unseal(key, bytesOf(sealed), _id))] as const]
      } catch {
        return [] // Not the key.
      }
    }),
  )
}

/** Objects that name one of the voters and one of the options and not all of them. */
const telling = (dump: readonly object[]) =>
  dump
    .flatMap((document) => [...partsOf(document)])
    .map((part) => JSON.stringify(part))
    .filter((text) => {
      const voters = cell.members.filter(({ id }) => text.includes(id)).length
      const chosen = KEYS.filter((key) => text.includes(`"${key}"`)).length
      return voters > 0 && voters < cell.members.length && chosen > 0
    })

/** Digests of what somebody may have sent: one who knows the command tries all choices. */
const guesses = ({ votes }: Played) =>
  votes.flatMap((vote) =>
    [[], ...KEYS.map((key) => [key])].flatMap((optionKeys) => {
      const body = { ...vote, optionKeys }
      const plain = JSON.stringify(body)
      return [
        fingerprintOf('CAST_VOTE', body),
        createHash('sha256').update(plain).digest('hex'),
        createHash('sha256').update(plain).digest('base64url'),
        ballotOf(KEYS, optionKeys).toString('base64'),
      ]
    }),
  )

describe('a secret ballot', () => {
  let first: Played
  let second: Played
  let during: readonly object[]
  let after: readonly object[]

  beforeAll(async () => {
    first = await playPoll(ONE_WAY)
    second = await playPoll(OTHER_WAY, async () => {
      during = await dumpOf(database())
    })
    after = await dumpOf(database())
  }, 120_000)

  it('is written, logged and answered the same way whatever is chosen', () => {
    expect(first.count).toBeGreaterThan(ONE_WAY.length)
    expect(second.seen).toEqual(first.seen)
  })

  it('says what was chosen to whoever has the secret while the poll is open, and to nobody else', () => {
    const expected = cell.members.map(({ id }, at) => [id, OTHER_WAY[at]])
    const secret = process.env['SOTAY_SECRET']!

    expect(join(during, { pollId: second.pollId, secret })).toEqual(expected)
    expect(join(during, { pollId: second.pollId, secret: null })).toEqual([])
    const sealed = during.flatMap((row) => ('sealed' in row ? [bytesOf(row.sealed)] : []))
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1)
    expect(new Set(sealed.map((bytes) => bytes.toString('hex'))).size).toBe(sealed.length)
  })

  it('says nothing to anybody once the poll is closed, with the secret or without', () => {
    const secret = process.env['SOTAY_SECRET']!

    expect(join(after, { pollId: second.pollId, secret })).toEqual([])
    expect(after.filter((row) => 'sealed' in row)).toEqual([])
  })

  it.each(['during', 'after'] as const)(
    'joins nobody to a choice in a dump taken %s it',
    (when) => {
      const dump = { during, after }[when]
      const whole = JSON.stringify(dump, (_key, value: unknown) =>
        value instanceof mongoose.mongo.Binary ? value.toString('base64') : value,
      )

      expect(telling(dump)).toEqual([])
      expect([...guesses(first), ...guesses(second)].filter((one) => whole.includes(one))).toEqual(
        [],
      )
    },
  )
})
