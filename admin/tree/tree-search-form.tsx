'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import type { Tree } from './use-tree.ts'

/** What is looked for in the tree. */
export function TreeSearchForm({ tree }: { readonly tree: Tree }) {
  const locale = useLocale()
  const [query, setQuery] = useState('')
  return (
    <form
      role="search"
      className="desk-tree__form"
      onSubmit={(event) => {
        event.preventDefault()
        void tree.search(query)
      }}
    >
      <label>
        {words.search[locale]}
        <input
          type="search"
          name="search"
          placeholder={words.searchHint[locale]}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </label>
      <Button type="submit" margin={false}>
        {words.search[locale]}
      </Button>
      {tree.found !== null && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            setQuery('')
            void tree.search('')
          }}
        >
          {words.clear[locale]}
        </Button>
      )}
    </form>
  )
}
