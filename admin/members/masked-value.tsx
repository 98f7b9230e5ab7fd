'use client'

import { useConfig } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { isMask, type MaskedField } from '../../src/domain/members/masking.ts'
import { useLocale } from '../shared/use-locale.ts'
import { ShowButton } from './show-button.tsx'
import { unmask } from './unmask.ts'

type Props = {
  readonly memberId: string
  readonly field: MaskedField
  /** What the page calls it: "Điện thoại". */
  readonly name: string
  /** As the server gave it to the page: a mask, or the value where it may stand there. */
  readonly value: string | null | undefined
  /** How the value itself is written, once it may stand there. */
  readonly show?: (value: string) => ReactNode
}

/** A value of somebody's papers: the mask with a button that shows it, which is logged. Nothing where there is none or it is out of reach. */
export function MaskedValue({ memberId, field, name, value, show: write = writtenDay }: Props) {
  const { config } = useConfig()
  const locale = useLocale()
  const [shown, setShown] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!value) return null

  async function show() {
    setBusy(true)
    setRefusal(null)
    const answer = await unmask({ api: config.routes.api, memberId, fields: [field] })
    setBusy(false)
    if (answer.ok) setShown(answer.value[field] ?? '')
    else setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
  }

  const isHidden = isMask(value) && shown === null
  return (
    <span className="desk-masked">
      <span aria-live="polite">{isHidden ? value : write(shown ?? value)}</span>
      {isHidden && <ShowButton name={name} busy={busy} onShow={() => void show()} />}
      {refusal !== null && <span role="alert">{refusal}</span>}
    </span>
  )
}
