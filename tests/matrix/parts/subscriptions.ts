import { randomUUID } from 'node:crypto'

import { changed } from '../../support/meeting-cell.ts'
import { liveClient, type Followed } from '../../support/live-client.ts'
import { until } from '../../support/until.ts'
import type { Matrix } from '../doors/open-matrix.ts'
import { isSignedIn, type Asker } from '../oracle/askers.ts'
import { has, hasSomewhere } from '../oracle/table.ts'
import { sees, seesOrganization, type Thing } from '../oracle/things.ts'

type Stream = {
  readonly name: string
  readonly followed: Followed
  /** The code that it must end with; null where it stays open. */
  readonly code: string | null
  readonly thing: Thing | null
}

const LIVE = `subscription ($id: ID!) { meetingLive(meetingId: $id) { __typename
  ... on MeetingSnapshot { seq meeting { id title place agenda { title } attendance { nodes { reason member { fullName phone } } } } }
  ... on MeetingEvent { seq type actorName summary meeting { id title } } } }`
const CHANGED =
  'subscription ($id: ID!) { meetingsChanged(organizationId: $id) { id title place } }'
const TOLD = 'subscription { notificationReceived { id title body url } }'
const READ = 'subscription { notificationRead { id title body url } }'
const PUBLISHED = 'subscription { contentPublished { id title summary bodyHtml } }'

/** Every subscription, of everything; then something happens everywhere, and each hears what is theirs. */
export async function askSubscriptions(matrix: Matrix, asker: Asker): Promise<void> {
  const token = matrix.tokens.get(asker.name)?.api ?? ''
  const client = liveClient({ url: matrix.doors.url, token: token, anonymous: !isSignedIn(asker) })
  const follow = (query: string, id: string | null) => {
    for (const row of matrix.rowsIn(query)) matrix.ledger().request(`graphql ${row}`, asker)
    return client.follow(query, id === null ? {} : { id })
  }
  const streams: Stream[] = [
    ...matrix.world.of('meeting').map((thing) => ({
      name: `meetingLive at ${thing.place}`,
      thing,
      code: meetingCode(asker, thing),
      followed: follow(LIVE, thing.id),
    })),
    ...matrix.world.of('organization').map((thing) => ({
      name: `meetingsChanged at ${thing.place}`,
      thing: null,
      code: changedCode(asker, thing),
      followed: follow(CHANGED, thing.id),
    })),
    {
      name: 'notificationReceived',
      thing: null,
      code: isSignedIn(asker) ? null : 'UNAUTHENTICATED',
      followed: follow(TOLD, null),
    },
    {
      name: 'notificationRead',
      thing: null,
      code: isSignedIn(asker) ? null : 'UNAUTHENTICATED',
      followed: follow(READ, null),
    },
    { name: 'contentPublished', thing: null, code: null, followed: follow(PUBLISHED, null) },
  ]
  await expectEnds(matrix, asker, streams)
  for (const { name, followed } of streams) {
    followed.stop()
    const sent = JSON.stringify(followed.messages)
    matrix.look({ asker, door: 'api', way: `subscription ${name}`, sent })
  }
  await client.close()
}

async function expectEnds(matrix: Matrix, asker: Asker, streams: readonly Stream[]): Promise<void> {
  for (const { name, code, followed, thing } of streams) {
    // A stream that is refused ends; one that is open tells at once only where it begins with a snapshot.
    if (code !== null || thing !== null)
      await until(() => followed.ended() !== null || followed.messages.length > 0)
    const ended = followed.ended()
    matrix.ledger().cell((ended?.code ?? null) === code, () => ({
      asker: asker.name,
      way: `subscription ${name}`,
      what: `${code ?? 'open'} is due: ${JSON.stringify(ended)}`,
    }))
  }
}

function meetingCode(asker: Asker, thing: Thing): string | null {
  if (!isSignedIn(asker)) return 'UNAUTHENTICATED'
  if (!hasSomewhere(asker, 'meeting.read')) return 'FORBIDDEN'
  return sees(asker, thing) ? null : 'NOT_FOUND'
}

function changedCode(asker: Asker, { place }: Thing): string | null {
  if (!isSignedIn(asker)) return 'UNAUTHENTICATED'
  if (!hasSomewhere(asker, 'meeting.read')) return 'FORBIDDEN'
  if (!seesOrganization(asker, place)) return 'NOT_FOUND'
  return has(asker, 'meeting.read', place) ? null : 'FORBIDDEN'
}

/** A meeting of each place begins while everybody listens to whatever they may; nobody hears of one that they may not read. */
export async function askLiveDelivery(matrix: Matrix, askers: readonly Asker[]): Promise<void> {
  const listeners = askers.filter(isSignedIn).map((asker) => {
    const client = liveClient({
      url: matrix.doors.url,
      token: matrix.tokens.get(asker.name)?.api ?? '',
    })
    const places = matrix.world
      .of('organization')
      .filter((thing) => changedCode(asker, thing) === null)
    return {
      asker,
      client,
      streams: [
        ...places.map(({ id }) => client.follow(CHANGED, { id })),
        client.follow(TOLD, {}),
        client.follow(PUBLISHED, {}),
      ],
    }
  })
  await matrix.listening()
  const happened = await registerPlanned(matrix)
  for (const { asker, streams } of listeners) {
    const due = happened.filter((thing) => sees(asker, thing))
    const sent = () => JSON.stringify(streams.map(({ messages }) => messages))
    const isThere = await until(() => due.every(({ id }) => sent().includes(id)))
      .then(() => true)
      .catch(() => false)
    matrix.ledger().cell(isThere, () => ({
      asker: asker.name,
      way: 'meetingsChanged',
      what: `${due.length} due: ${sent().slice(0, 200)}`,
    }))
    matrix.look({ asker, door: 'api', way: 'live delivery', sent: sent() })
    for (const thing of happened)
      matrix.ledger().cell(sent().includes(thing.id) === sees(asker, thing), () => ({
        asker: asker.name,
        way: 'live delivery',
        what: `${thing.kind} at ${thing.place} ${sees(asker, thing) ? 'must be heard' : 'must not be heard'}`,
      }))
  }
  for (const { client } of listeners) await client.close()
}

/** Each planned meeting is registered: its status changes. */
async function registerPlanned(matrix: Matrix): Promise<readonly Thing[]> {
  const things = matrix.world.of('plannedMeeting')
  for (const { id, place } of things) {
    const viewer = await matrix.world.world.holding('SECRETARY', {
      id: matrix.world.organization(place),
    })
    changed(
      await matrix.doors.services.meetings.register({
        viewer,
        input: { commandId: randomUUID(), meetingId: id },
      }),
    )
  }
  return things
}
