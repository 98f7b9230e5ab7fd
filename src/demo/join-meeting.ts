import { setTimeout as pause } from 'node:timers/promises'

import { DEMO_PASSWORD, identifierOf } from './cast.ts'
import type { DemoPerson } from './committee/people.ts'
import { createSeededRandom } from './committee/seeded-random.ts'
import type { PublicApi } from './public-api.ts'

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`
const LOGOUT = `mutation { logout }`
const WHAT_I_MAY = `query ($id: ID!) { meeting(id: $id) { status availableCommands } }`
const CODE = `query ($id: ID!) { checkInCode(meetingId: $id) { code } }`
const CHECK_IN = `mutation ($input: CheckInInput!) {
  checkIn(input: $input) { __typename ... on CommandRefused { code } }
}`

type Meeting = { readonly status: string; readonly availableCommands: readonly string[] } | null

export type Joining = {
  readonly api: PublicApi
  readonly meetingId: string
  /** Shows the check-in code, as on the screen of the room. */
  readonly secretary: DemoPerson
  /** In the order in which they come. */
  readonly people: readonly DemoPerson[]
  readonly signal: AbortSignal
  /** Between two arrivals: `shortest` and up to `shortest` more. */
  readonly shortestPauseMs: number
  /** Somebody could not come in; the others go on. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * Lets people come into a meeting one after the other: each signs in, reads the code of the room and checks in, over HTTP like everybody
 * else. Who is there already is passed over. Ends when all have come, the meeting is closed, or `signal` says so. Returns how many came in.
 */
export async function joinMeeting(joining: Joining): Promise<number> {
  const { api, secretary, signal } = joining
  return asPerson({ api, person: secretary, signal }, (room) => letIn({ ...joining, room }))
}

type LettingIn = Joining & {
  /** The token of the secretary's session. */
  readonly room: string
}

async function letIn(joining: LettingIn): Promise<number> {
  const { people, signal, shortestPauseMs, meetingId, onTrouble } = joining
  const random = createSeededRandom(meetingId)
  let came = 0
  for (const person of people) {
    try {
      const outcome = await comeIn(joining, person)
      if (outcome === 'over') return came
      if (outcome === 'passed') continue
      came += 1
      await pause(shortestPauseMs + random.below(shortestPauseMs + 1), undefined, { signal })
    } catch (error) {
      if (signal.aborted) return came
      onTrouble(error)
    }
  }
  return came
}

async function comeIn(
  { api, meetingId, room, signal }: LettingIn,
  person: DemoPerson,
): Promise<'came' | 'passed' | 'over'> {
  return asPerson({ api, person, signal }, async (token) => {
    const asked = { query: WHAT_I_MAY, variables: { id: meetingId }, token }
    const { meeting } = await api<{ readonly meeting: Meeting }>(asked)
    if (meeting?.status !== 'IN_PROGRESS') return 'over'
    if (!meeting.availableCommands.includes('CHECK_IN')) return 'passed'
    const code = await codeOfRoom({ api, meetingId, room })
    const input = { commandId: `demo-check-in-${meetingId}`, meetingId, code }
    type Taken = { readonly checkIn: { readonly __typename: string; readonly code?: string } }
    const { checkIn } = await api<Taken>({ query: CHECK_IN, variables: { input }, token })
    if (checkIn.__typename === 'CommandRefused') throw new Error(`checkIn: ${checkIn.code}`)
    return 'came'
  })
}

async function codeOfRoom({
  api,
  meetingId,
  room,
}: Pick<LettingIn, 'api' | 'meetingId' | 'room'>): Promise<string> {
  const asked = { query: CODE, variables: { id: meetingId }, token: room }
  const { checkInCode } = await api<{ readonly checkInCode: { readonly code: string } }>(asked)
  return checkInCode.code
}

type Person = Pick<Joining, 'api' | 'signal'> & { readonly person: DemoPerson }

/** A session for the while of the work. */
async function asPerson<T>(
  { api, person, signal }: Person,
  work: (token: string) => Promise<T>,
): Promise<T> {
  const input = { identifier: identifierOf(person), password: DEMO_PASSWORD }
  type SignedIn = { readonly login: { readonly accessToken: string } }
  const { login } = await api<SignedIn>({ query: LOGIN, variables: { input } })
  try {
    return await work(login.accessToken)
  } finally {
    // A server that stops is not asked: the session runs out by itself.
    if (!signal.aborted)
      await api({ query: LOGOUT, token: login.accessToken }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
  }
}
