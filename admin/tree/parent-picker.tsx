'use client'

import { useEffect, useState } from 'react'

import type { TreeSearch } from '../../src/domain/organizations/tree-node.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { searchTree } from './tree-requests.ts'

const PAUSE_MS = 250
const TODAY = { asOf: '', withDissolved: false }

type Props = {
  readonly api: string
  readonly moving: string
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** A search for the new parent; each found one stands with the way to it. */
export function ParentPicker({ api, moving, chosen, onChoose }: Props) {
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<TreeSearch | null>(null)
  useEffect(() => {
    let isCurrent = true
    const waiting = setTimeout(() => {
      if (query.trim() === '') return
      void searchTree(api, TODAY, query).then((answer) => {
        if (isCurrent && answer.ok) setFound(answer.value)
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(waiting)
    }
  }, [api, query])

  const hits = (found?.hits ?? []).filter((id) => id !== moving)
  return (
    <>
      <label htmlFor="move-parent">{words.newParent[locale]}</label>
      <input
        id="move-parent"
        type="search"
        name="parent"
        placeholder={words.chooseParent[locale]}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {found && hits.length === 0 && <p role="status">{words.none[locale]}</p>}
      {hits.length > 0 && (
        <fieldset className="desk-tree__choices">
          <legend>{words.newParent[locale]}</legend>
          {hits.map((id) => (
            <label key={id} className="desk-check">
              <input
                type="radio"
                name="parent-choice"
                checked={id === chosen}
                onChange={() => onChoose(id)}
              />
              <span>
                {nameIn(found, id)}
                <small>{wayTo(found, id)}</small>
              </span>
            </label>
          ))}
          {found?.isCutOff && <p>{words.cutOff[locale]}</p>}
        </fieldset>
      )}
    </>
  )
}

const nodeIn = (found: TreeSearch | null, id: string | null) =>
  found?.nodes.find((node) => node.id === id)
const nameIn = (found: TreeSearch | null, id: string) => nodeIn(found, id)?.name ?? ''

/** The names above it, the nearest first. */
function wayTo(found: TreeSearch | null, id: string): string {
  const parent = nodeIn(found, nodeIn(found, id)?.parentId ?? null)
  if (!parent) return ''
  return [parent.name, wayTo(found, parent.id)].filter((part) => part !== '').join(' · ')
}
