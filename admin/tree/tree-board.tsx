'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { filled } from '../../src/domain/messages/sentence.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { NodePanel } from './node-panel.tsx'
import { TreeRows } from './tree-rows.tsx'
import { TreeSearchForm } from './tree-search-form.tsx'
import { useTree } from './use-tree.ts'
import './tree.css'

type Props = {
  readonly api: string
  readonly admin: string
  readonly today: string
  /** The one to begin with; null: the top. */
  readonly reveal: string | null
}

/** The organizations as a tree: found, opened level by level, looked at as of a day, and changed from the one that is chosen. */
export function TreeBoard({ api, admin, today, reveal }: Props) {
  const locale = useLocale()
  const tree = useTree({ api, reveal })
  const { found, look, refusal, isReading } = tree
  const chosen = [...tree.levels.values()].flat().find(({ id }) => id === tree.activeId)
  const ends = [...tree.more.keys()].filter((id) => id === null || tree.openIds.has(id))
  return (
    <>
      <h1>{words.title[locale]}</h1>
      <TreeSearchForm tree={tree} />
      <LookForm tree={tree} />
      {look.asOf !== '' && (
        <p role="status" className="desk-tree__past">
          {filled(words.past[locale], { day: writtenDay(look.asOf) })}
        </p>
      )}
      {refusal !== null && <p role="alert">{refusal || SHARED_LABELS.noConnection[locale]}</p>}
      <p role="status" className="desk-note">
        {isReading ? SHARED_LABELS.loading[locale] : found && foundSaid(found, locale)}
      </p>
      <div className="desk-tree__board" data-ready={!isReading}>
        <div>
          <TreeRows tree={tree} />
          {ends.map((id) => (
            <Button
              key={id}
              buttonStyle="secondary"
              size="small"
              onClick={() => void tree.readOn(id)}
            >
              {words.more[locale]}
            </Button>
          ))}
        </div>
        <NodePanel
          key={chosen?.id}
          api={api}
          admin={admin}
          today={today}
          node={chosen ?? null}
          tree={tree}
        />
      </div>
    </>
  )
}

function foundSaid(found: NonNullable<ReturnType<typeof useTree>['found']>, locale: 'vi' | 'en') {
  if (found.hits.length === 0) return words.none[locale]
  return found.isCutOff ? words.cutOff[locale] : `${found.hits.length} ${words.found[locale]}`
}

function LookForm({ tree: { look, setLook } }: { readonly tree: ReturnType<typeof useTree> }) {
  const locale = useLocale()
  const [day, setDay] = useState('')
  const show = (event: FormEvent) => {
    event.preventDefault()
    setLook({ ...look, asOf: day.trim() })
  }
  return (
    <form className="desk-tree__form" onSubmit={show}>
      <label>
        {words.asOf[locale]}
        <input
          name="asOf"
          inputMode="numeric"
          placeholder={words.day[locale]}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </label>
      <Button type="submit" buttonStyle="secondary" margin={false}>
        {words.look[locale]}
      </Button>
      {look.asOf !== '' && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            setDay('')
            setLook({ ...look, asOf: '' })
          }}
        >
          {words.today[locale]}
        </Button>
      )}
      <label className="desk-check">
        <input
          type="checkbox"
          checked={look.withDissolved}
          onChange={({ target }) => setLook({ ...look, withDissolved: target.checked })}
        />
        {words.dissolved[locale]}
      </label>
    </form>
  )
}
