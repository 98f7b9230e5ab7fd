import { setTimeout as pause } from 'node:timers/promises'

import { DEMO_PASSWORD, identifierOf } from './cast.ts'
import type { DemoPerson } from './committee/people.ts'
import { createSeededRandom } from './committee/seeded-random.ts'
import type { PublicApi } from './public-api.ts'

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`
const LOGOUT = `mutation { logout }`
const WHAT_I_MAY = `query ($id: ID!) { meeting(id: $id) {
  status availableCommands polls { id status options { key } viewerHasVoted } } }`
const CODE = `query ($id: ID!) { checkInCode(meetingId: $id) { code } }`
const CHECK_IN = `mutation ($input: CheckInInput!) {
  checkIn(input: $input) { __typename ... on CommandRefused { code } }
}`

const VOTE = `mutation ($input: CastVoteInput!) {
  castVote(input: $input) { __typename ... on CommandRefused { code } }
}`

type Poll = {
  readonly id: string
  readonly status: string
  readonly options: readonly { readonly key: string }[]
  readonly viewerHasVoted: boolean
}
type Meeting = {
  readonly status: string
  readonly availableCommands: readonly string[]
  readonly polls: readonly Poll[]
} | null
type Outcome = { readonly __typename: string; readonly code?: string }

export type Joining = {
  readonly api: PublicApi
  readonly meetingId: string
  /** Shows the check-in code, as on the screen of the room. */
  readonly secretary: DemoPerson
  /** In the order in which they come. */
  readonly people: readonly DemoPerson[]
  /** For whoever tries the demo out, and not to be voted for. */
  readonly isPlayed: (person: DemoPerson) => boolean
  readonly signal: AbortSignal
  /** Between two arrivals: `shortest` and up to `shortest` more. */
  readonly shortestPauseMs: number
  /** Somebody could not come in; the others go on. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * Lets people come into a meeting one after the other: each signs in, reads the code of the room and checks in, over HTTP like everybody
 * else. Who is there already votes in an open poll, or is passed over. Ends when all have come, the meeting is closed, or `signal` says so. Returns how many came in.
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
      if (outcome === 'came') came += 1
      await pause(shortestPauseMs + random.below(shortestPauseMs + 1), undefined, { signal })
    } catch (error) {
      if (signal.aborted) return came
      onTrouble(error)
    }
  }
  return came
}

async function comeIn(
  { api, meetingId, room, signal, isPlayed }: LettingIn,
  person: DemoPerson,
): Promise<'came' | 'voted' | 'passed' | 'over'> {
  return asPerson({ api, person, signal }, async (token) => {
    const asked = { query: WHAT_I_MAY, variables: { id: meetingId }, token }
    const { meeting } = await api<{ readonly meeting: Meeting }>(asked)
    if (meeting?.status !== 'IN_PROGRESS') return 'over'
    const may = (command: string) => meeting.availableCommands.includes(command)
    if (!may('CHECK_IN')) {
      const poll = meeting.polls.find(
        ({ status, viewerHasVoted }) => status === 'OPEN' && !viewerHasVoted,
      )
      if (!poll || !may('CAST_VOTE') || isPlayed(person)) return 'passed'
      const input = {
        commandId: `demo-vote-${poll.id}`,
        meetingId,
        pollId: poll.id,
        optionKeys: [poll.options[0]?.key],
      }
      const { castVote } = await api<{ readonly castVote: Outcome }>({
        query: VOTE,
        variables: { input },
        token,
      })
      return castVote.__typename === 'CommandRefused' ? 'passed' : 'voted'
    }
    const code = await codeOfRoom({ api, meetingId, room })
    const input = { commandId: `demo-check-in-${meetingId}`, meetingId, code }
    const { checkIn } = await api<{ readonly checkIn: Outcome }>({
      query: CHECK_IN,
      variables: { input },
      token,
    })
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
