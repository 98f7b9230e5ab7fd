'use client'

import { ApiError, ask } from '../shared/api.ts'
import { newCommandId } from '../shared/new-command-id.ts'
import type { SaveOutcome } from './save-outcome.ts'

const SAVE = `mutation SaveMinutes($input: SaveMinutesInput!) { result: saveMinutes(input: $input) {
  ... on MeetingChanged { seq }
  ... on CommandRefused { code message }
} }`
const CURRENT = `query MinutesNow($id: ID!) { meeting(id: $id) { minutes { text revision } } }`

type Saved = {
  readonly result: { readonly seq: number } | { readonly code: string; readonly message: string }
}
type Current = {
  readonly meeting: {
    readonly minutes: { readonly text: string; readonly revision: string } | null
  } | null
}

/** A lost answer is asked for again with the same id: it is saved once. */
const ATTEMPTS = 3

/** Saves minutes through the API; what `MinutesEditor` asks of whoever mounts it. */
export const saveMinutesOf =
  (meetingId: string) =>
  async (text: string, basedOn: string): Promise<SaveOutcome> => {
    const result = await send({ commandId: newCommandId(), meetingId, text, basedOn })
    // The number of the event that saved it is the revision.
    if ('seq' in result) return { kind: 'saved', revision: String(result.seq) }
    if (result.code === 'ALREADY_DONE') return { kind: 'saved', revision: basedOn }
    if (result.code !== 'STALE') return { kind: 'refused', message: result.message }
    const { meeting } = await ask<Current>(CURRENT, { id: meetingId })
    if (!meeting?.minutes) return { kind: 'refused', message: result.message }
    const { text: html, revision } = meeting.minutes
    return { kind: 'stale', newer: { html, revision } }
  }

async function send(
  input: Readonly<Record<string, string>>,
  left = ATTEMPTS - 1,
): Promise<Saved['result']> {
  try {
    return (await ask<Saved>(SAVE, { input })).result
  } catch (error) {
    if (left === 0 || !(error instanceof ApiError) || error.code !== 'OFFLINE') throw error
    return send(input, left - 1)
  }
}
