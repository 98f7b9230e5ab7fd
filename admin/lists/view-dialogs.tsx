'use client'

import { useState } from 'react'

import { LIST_LABELS as words } from '../../src/domain/desk/lists.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { OwnView, ViewQuery } from './use-own-views.ts'

type SaveProps = {
  readonly query: ViewQuery
  readonly onSave: (view: OwnView) => Promise<void>
  readonly onClose: () => void
}

/** Asks for a name and keeps the list as it is looked at now. */
export function SaveView({ query, onSave, onClose }: SaveProps) {
  const locale = useLocale()
  const [name, setName] = useState('')
  const { where, sort, columns, search } = query
  const save = () =>
    void onSave({ name: name.trim(), query: { where, sort, columns, search } }).then(onClose)
  return (
    <Dialog
      title={words.save[locale]}
      confirm={words.save[locale]}
      disabled={name.trim() === ''}
      onConfirm={save}
      onClose={onClose}
    >
      <p>{words.saveWhat[locale]}</p>
      <label className="desk-field">
        {words.name[locale]}
        <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
      </label>
    </Dialog>
  )
}

type RemoveProps = {
  readonly view: OwnView
  readonly onRemove: (name: string) => Promise<void>
  readonly onClose: () => void
}

export function RemoveView({ view, onRemove, onClose }: RemoveProps) {
  const locale = useLocale()
  return (
    <Dialog
      title={words.remove[locale].replace('{name}', view.name)}
      confirm={words.removeIt[locale]}
      onConfirm={() => void onRemove(view.name).then(onClose)}
      onClose={onClose}
    >
      <p>{words.removeWhat[locale]}</p>
    </Dialog>
  )
}
