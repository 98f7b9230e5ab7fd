'use client'

import { Button, useConfig, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import { readDay } from '../../src/domain/calendar/day.ts'
import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { BULK_ACTIONS, type BulkAction } from '../../src/domain/desk/bulk-actions.ts'
import { LIST_LABELS as words } from '../../src/domain/desk/lists.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { changeEach } from './change-each.ts'

/** What can be done with the rows chosen: only what has a meaning for many at once. Each row goes through its own door and its own rules. */
export function BulkActions({ collection }: { readonly collection: string }) {
  const locale = useLocale()
  const { count, getSelectedIds } = useSelection()
  const [chosen, setChosen] = useState<BulkAction | null>(null)
  const actions = BULK_ACTIONS[collection] ?? []
  if (actions.length === 0 || count === 0) return null
  return (
    <div className="desk-bulk">
      <span>{words.selected[locale].replace('{count}', String(count))}</span>
      {actions.map((action) => (
        <Button
          key={action.title.vi}
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => setChosen(action)}
        >
          {action.title[locale]}
        </Button>
      ))}
      {chosen !== null && (
        <BulkDialog
          action={chosen}
          collection={collection}
          ids={getSelectedIds().map(String)}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}

type DialogProps = {
  readonly action: BulkAction
  readonly collection: string
  readonly ids: readonly string[]
  readonly onClose: () => void
}

function BulkDialog({ action, collection, ids, onClose }: DialogProps) {
  const locale = useLocale()
  const { config } = useConfig()
  const router = useRouter()
  const [day, setDay] = useState(() => writtenDay(new Date().toISOString().slice(0, 10)))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const change = async () => {
    const read = action.asksDay ? readDay(day) : ''
    if (read === null) return setRefusal(words.badDay[locale])
    setBusy(true)
    const { done, refusals } = await changeEach({
      address: `${config.routes.api}/${collection}`,
      ids,
      change: action.change(read),
    })
    setBusy(false)
    router.refresh()
    if (refusals.length === 0) return onClose()
    const told = words.done[locale]
      .replace('{done}', String(done))
      .replace('{count}', String(ids.length))
    setRefusal([told, ...new Set(refusals)].join(' '))
  }
  return (
    <Dialog
      title={`${action.title[locale]} (${ids.length})`}
      confirm={action.title[locale]}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void change()}
      onClose={onClose}
    >
      <p>{action.what[locale]}</p>
      {action.asksDay && (
        <label className="desk-field">
          {words.endDay[locale]}
          <input
            value={day}
            placeholder={words.dayHint[locale]}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
      )}
    </Dialog>
  )
}
