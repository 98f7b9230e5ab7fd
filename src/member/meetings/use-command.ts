'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'

import type { ApiError } from '../shared/api.ts'
import {
  dismissDispatch,
  dispatchCommand,
  dispatchOf,
  onSettled,
  resumeCommands,
  watchDispatches,
} from './command-outbox.ts'
import type { CommandToSend } from './send-command.ts'

/**
 * One place of a page that gives commands: `sending` until the server has acknowledged or refused, through cuts and reloads; `waiting`
 * while the network is away. `send` adds the meeting to the input and gives whether the command was acknowledged; `onDone` hears that also of a command that an earlier view of the
 * page had given.
 */
export function useCommand({
  meetingId,
  slot,
  onDone,
}: {
  readonly meetingId: string
  readonly slot: string
  readonly onDone?: () => void
}): {
  readonly sending: boolean
  readonly waiting: boolean
  readonly error: ApiError | undefined
  readonly send: (command: CommandToSend) => Promise<boolean>
  readonly dismiss: () => void
} {
  const dispatch = useSyncExternalStore(
    watchDispatches,
    () => dispatchOf({ meetingId, slot }),
    () => undefined,
  )
  useSettled({
    meetingId,
    onSettled: (settled) => {
      if (settled.slot === slot && settled.acknowledged) onDone?.()
    },
  })
  const phase = dispatch?.phase
  return {
    sending: phase === 'sending' || phase === 'waiting',
    waiting: phase === 'waiting',
    error: dispatch?.phase === 'refused' ? dispatch.error : undefined,
    send: ({ input, ...command }) =>
      dispatchCommand({ ...command, input: { ...input, meetingId }, meetingId, slot }),
    dismiss: () => dismissDispatch({ meetingId, slot }),
  }
}

/** Every command of this page for one meeting, once it is settled. */
export function useSettled({
  meetingId,
  onSettled: listener,
}: {
  readonly meetingId: string
  readonly onSettled: (settled: { readonly slot: string; readonly acknowledged: boolean }) => void
}): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(
    () =>
      onSettled(({ slot, error, ...settled }) => {
        if (settled.meetingId === meetingId) latest.current({ slot, acknowledged: error === null })
      }),
    [meetingId],
  )
}

/** For the page of a meeting: goes on with the commands that a reload had cut off. */
export function useResumedCommands({
  meetingId,
  enabled,
}: {
  readonly meetingId: string
  readonly enabled: boolean
}): void {
  useEffect(() => {
    if (enabled) resumeCommands(meetingId)
  }, [meetingId, enabled])
}
