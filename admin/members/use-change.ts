'use client'

import { useState } from 'react'

import type { SaidChange } from '../../src/domain/members/said-change.ts'
import type { ChangeField, OfferedChange } from '../../src/domain/members/status-change.ts'
import { ask, type Answer } from '../shared/ask.ts'

export type ChangeValues = Readonly<Partial<Record<ChangeField, string>>>

/** Asks what a change would do, then has it done as it was shown. Refusals: null for none, empty for no connection. */
export function useChange({
  address,
  onDone,
}: {
  readonly address: string
  readonly onDone: () => void
}) {
  const [said, setSaid] = useState<SaidChange | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async <Value>(
    step: OfferedChange,
    what: string,
    body: object,
  ): Promise<Answer<Value>> => {
    setBusy(true)
    setRefusal(null)
    const door = `${address}/${step.to === null ? 'transfer' : 'status'}${what}`
    const answer = await ask<Value>(door, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ to: step.to, ...body }),
    })
    setBusy(false)
    if (!answer.ok) setRefusal(answer.refusal ?? '')
    return answer
  }
  return {
    said,
    busy,
    refusal,
    forget: () => setSaid(null),
    preview: async (step: OfferedChange, values: ChangeValues) => {
      const answer = await send<SaidChange>(step, '/preview', values)
      if (answer.ok) setSaid(answer.value)
    },
    confirm: async (step: OfferedChange, values: ChangeValues) => {
      const answer = await send(step, '', { ...values, version: said?.version })
      if (answer.ok) onDone()
    },
  }
}
