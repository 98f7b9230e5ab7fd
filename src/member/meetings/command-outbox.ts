'use client'

import { ApiError } from '../shared/api.ts'
import { newCommandId } from '../shared/new-command-id.ts'
import { currentSession } from '../shared/session.ts'
import { asApiError } from '../shared/use-answer.ts'
import { createPendingCommands, type PendingCommand } from './pending-commands.ts'
import { sendCommand, type CommandToSend } from './send-command.ts'

/** `sending` and `waiting` (for the network) end with an acknowledgement or a refusal, however long it takes. */
export type Dispatch =
  | { readonly phase: 'sending' | 'waiting' }
  | { readonly phase: 'refused'; readonly error: ApiError }

type Place = Pick<PendingCommand, 'meetingId' | 'slot'>
type Settled = Place & { readonly error: ApiError | null }

const pending = createPendingCommands(() => window.sessionStorage)
const under = new Map<string, Promise<boolean>>()
const watchers = new Set<() => void>()
const settledListeners = new Set<(settled: Settled) => void>()
let dispatches: Readonly<Record<string, Dispatch>> = {}

const placeOf = ({ meetingId, slot }: Place): string => `${meetingId}/${slot}`
const sessionNow = (): string => currentSession()?.id ?? ''

/** What has become of the command of a place; undefined when nothing is under way and nothing was refused. */
export const dispatchOf = (place: Place): Dispatch | undefined => dispatches[placeOf(place)]

/**
 * Sends a command of one place until it is acknowledged (true) or refused (false). While one is under way a second press is the same
 * press. The command waits in the tab's storage meanwhile, so that a reload goes on with it.
 */
export function dispatchCommand(command: CommandToSend & Place): Promise<boolean> {
  const going = under.get(placeOf(command))
  return going ?? run({ ...command, commandId: newCommandId(), session: sessionNow() })
}

/** Goes on with what an earlier view of this page could not finish. */
export function resumeCommands(meetingId: string): void {
  for (const command of pending.of({ meetingId, session: sessionNow() })) {
    if (!under.has(placeOf(command))) void run(command)
  }
}

/** Takes a refusal off the page. */
export function dismissDispatch(place: Place): void {
  if (dispatchOf(place)?.phase === 'refused') show(place, undefined)
}

export function watchDispatches(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Hears of every command of this page that is acknowledged or refused. */
export function onSettled(listener: (settled: Settled) => void): () => void {
  settledListeners.add(listener)
  return () => settledListeners.delete(listener)
}

function run(command: PendingCommand): Promise<boolean> {
  pending.keep(command)
  show(command, { phase: 'sending' })
  const outcome = deliver(command).then((error) => {
    pending.drop(command.commandId)
    under.delete(placeOf(command))
    show(command, error === null ? undefined : { phase: 'refused', error })
    const { meetingId, slot } = command
    settledListeners.forEach((listener) => listener({ meetingId, slot, error }))
    return error === null
  })
  under.set(placeOf(command), outcome)
  return outcome
}

async function deliver(command: PendingCommand): Promise<ApiError | null> {
  const stillThemselves = () => {
    if (sessionNow() === command.session) return
    throw new ApiError({ code: 'OTHER_SESSION', message: 'OTHER_SESSION' })
  }
  try {
    const onWaiting = () => {
      stillThemselves()
      show(command, { phase: 'waiting' })
    }
    await sendCommand({ ...command, untilAnswered: true, onWaiting })
    return null
  } catch (error) {
    return asApiError(error)
  }
}

function show(place: Place, dispatch: Dispatch | undefined): void {
  const others = Object.entries(dispatches).filter(([key]) => key !== placeOf(place))
  dispatches = Object.fromEntries(
    dispatch === undefined ? others : [...others, [placeOf(place), dispatch]],
  )
  watchers.forEach((watcher) => watcher())
}
