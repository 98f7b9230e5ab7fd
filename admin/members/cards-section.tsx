'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { isMask } from '../../src/domain/members/masking.ts'
import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import {
  CARD_KIND_LABELS,
  CARD_STATUS_LABELS,
  MEMBER_LABELS as label,
} from '../../src/domain/members/members.labels.ts'
import { DataTable } from '../shared/data-table.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { MemberRecord, RecordCard } from './member-record.ts'
import { ShowButton } from './show-button.tsx'
import { unmask } from './unmask.ts'

/** All cards that a member ever had; their numbers are masks until somebody asks for them. */
export function CardsSection({
  id,
  record,
}: {
  readonly id: string
  readonly record: MemberRecord
}) {
  const locale = useLocale()
  const { config } = useConfig()
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map())
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { cards } = record
  // A list that the reader may not see is not there at all.
  if (!cards) return null
  const numberOf = (card: RecordCard) => numbers.get(card.id ?? '') ?? card.number ?? ''

  async function show() {
    setBusy(true)
    const answer = await unmask({ api: config.routes.api, memberId: id, fields: ['cards'] })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
    setNumbers(new Map((answer.value.cards ?? []).map((card) => [card.id, card.number])))
  }

  return (
    <section>
      <div className="desk-head">
        <h2>{words.cards[locale]}</h2>
        {cards.some((card) => isMask(numberOf(card))) && (
          <ShowButton name={words.cards[locale]} busy={busy} onShow={() => void show()} />
        )}
      </div>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {cards.length === 0 ? (
        <p>{words.noCards[locale]}</p>
      ) : (
        <DataTable
          caption={words.cards[locale]}
          columns={[
            { key: 'number', label: label.cardNumber[locale], cell: numberOf },
            {
              key: 'kind',
              label: label.cardKind[locale],
              cell: ({ kind }) => (kind ? CARD_KIND_LABELS[kind][locale] : ''),
            },
            {
              key: 'issuedOn',
              label: label.issuedOn[locale],
              cell: ({ issuedOn }) => writtenDay(issuedOn ?? ''),
            },
            {
              key: 'status',
              label: label.cardStatus[locale],
              cell: ({ status }) => (status ? CARD_STATUS_LABELS[status][locale] : ''),
            },
          ]}
          rows={cards}
          keyOf={(card) => card.id ?? numberOf(card)}
        />
      )}
    </section>
  )
}
