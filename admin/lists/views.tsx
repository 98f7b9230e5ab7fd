'use client'

import { useListQuery } from '@payloadcms/ui'
import { useState } from 'react'

import { LIST_VIEWS } from '../../src/domain/desk/list-views.ts'
import { LIST_LABELS as words } from '../../src/domain/desk/lists.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { RemoveView, SaveView } from './view-dialogs.tsx'
import { useOwnViews, type OwnView, type ViewQuery } from './use-own-views.ts'

/** The ways of looking at a list: all of it, those that it offers, and those that this person has kept. */
export function Views({ collection }: { readonly collection: string }) {
  const locale = useLocale()
  const { query, refineListData } = useListQuery()
  const own = useOwnViews(collection)
  const [saving, setSaving] = useState(false)
  const [removing, setRemoving] = useState<OwnView | null>(null)

  const open = ({ where, sort, columns, search }: ViewQuery) =>
    void refineListData({
      where: asBuilt(where),
      page: 1,
      search: search ?? '',
      ...(sort !== undefined && { sort }),
      ...(columns !== undefined && { columns }),
    })
  const isOpen = (where: ViewQuery['where']) =>
    JSON.stringify(asBuilt(query.where)) === JSON.stringify(asBuilt(where))
  return (
    <section className="desk-views" aria-label={words.views[locale]}>
      <ul>
        <View name={words.all[locale]} isOpen={isOpen({})} onOpen={() => open({ where: {} })} />
        {(LIST_VIEWS[collection] ?? []).map(({ name, where }) => (
          <View
            key={name.vi}
            name={name[locale]}
            isOpen={isOpen(where)}
            onOpen={() => open({ where })}
          />
        ))}
        {own.views.map((view) => (
          <View
            key={view.name}
            name={view.name}
            isOpen={isOpen(view.query.where)}
            onOpen={() => open(view.query)}
            removal={{
              label: words.remove[locale].replace('{name}', view.name),
              onRemove: () => setRemoving(view),
            }}
          />
        ))}
        <li>
          <button className="desk-views__save" type="button" onClick={() => setSaving(true)}>
            + {words.save[locale]}
          </button>
        </li>
      </ul>
      {saving && <SaveView query={query} onSave={own.save} onClose={() => setSaving(false)} />}
      {removing !== null && (
        <RemoveView view={removing} onRemove={own.remove} onClose={() => setRemoving(null)} />
      )}
    </section>
  )
}

type ViewProps = {
  readonly name: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly removal?: { readonly label: string; readonly onRemove: () => void }
}

function View({ name, isOpen, onOpen, removal }: ViewProps) {
  return (
    <li className="desk-views__view">
      <button type="button" aria-pressed={isOpen} onClick={onOpen}>
        {name}
      </button>
      {removal && (
        <button type="button" aria-label={removal.label} onClick={removal.onRemove}>
          ×
        </button>
      )}
    </li>
  )
}

/** The form in which the list's own filter can be gone on with. */
function asBuilt(where: ViewQuery['where']): NonNullable<ViewQuery['where']> {
  if (where === undefined || Object.keys(where).length === 0) return {}
  if (Array.isArray(where.or)) return where.or.length === 0 ? {} : where
  return { or: [Array.isArray(where.and) ? where : { and: [where] }] }
}
