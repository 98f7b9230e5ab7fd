import { useCallback, useEffect, useState } from 'react'

import type { TreeLevel, TreeSearch } from '../../src/domain/organizations/tree-node.ts'
import {
  foundLevels,
  withLevels,
  type TreeLevels,
} from '../../src/domain/organizations/tree-view.ts'
import type { Answer } from '../shared/ask.ts'
import { readTree, searchTree, type Look } from './tree-requests.ts'

type State = {
  readonly levels: TreeLevels
  readonly more: ReadonlyMap<string | null, string>
  readonly open: ReadonlySet<string>
  readonly activeId: string | null
}
const NO_MORE: State['more'] = new Map()
const EMPTY: State = { levels: new Map(), more: NO_MORE, open: new Set(), activeId: null }

/** The tree as far as it is open, what is looked for in it, and how it is looked at. */
export function useTree({ api, reveal }: { readonly api: string; readonly reveal: string | null }) {
  const [look, setLook] = useState<Look>({ asOf: '', withDissolved: false })
  const [state, setState] = useState<State>(EMPTY)
  const [found, setFound] = useState<TreeSearch | null>(null)
  const { isReading, refusal, read } = useReading()

  /** From the tops anew, with the way to `reveal` open. */
  const begin = useCallback(
    (id: string | null) =>
      read(readTree(api, look, id === null ? {} : { reveal: id }), ({ levels }) => {
        setFound(null)
        setState(opened({ before: EMPTY, levels, activeId: id }))
      }),
    [api, look, read],
  )
  useEffect(() => {
    void begin(reveal)
  }, [begin, reveal])

  const shown = found ? foundLevels(found) : state
  return {
    look,
    setLook,
    levels: shown.levels,
    openIds: shown.open,
    more: found ? NO_MORE : state.more,
    activeId: state.activeId,
    found,
    refusal,
    isReading,
    reveal: begin,
    focus: (activeId: string) => setState((before) => ({ ...before, activeId })),
    ...useFolding({ api, look, state, setState, read }),
    search: async (query: string) => {
      if (query.trim() === '') setFound(null)
      else await read(searchTree(api, look, query), setFound)
    },
  }
}

export type Tree = ReturnType<typeof useTree>

type Read = <Value>(answer: Promise<Answer<Value>>, take: (value: Value) => void) => Promise<void>

/** Whether something is being read, and why it was not. */
function useReading() {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isReading, setReading] = useState(true)
  const read: Read = useCallback(async (answer, take) => {
    setReading(true)
    const given = await answer
    setReading(false)
    setRefusal(given.ok ? null : (given.refusal ?? ''))
    if (given.ok) take(given.value)
  }, [])
  return { isReading, refusal, read }
}

type Folding = {
  readonly api: string
  readonly look: Look
  readonly state: State
  readonly setState: (change: (before: State) => State) => void
  readonly read: Read
}

/** Opening, closing and reading on: a level is read when it is opened for the first time. */
function useFolding({ api, look, state, setState, read }: Folding) {
  return {
    fold: (id: string) =>
      setState((before) => ({
        ...before,
        open: new Set([...before.open].filter((one) => one !== id)),
      })),
    unfold: async (id: string) => {
      const levels = state.levels.get(id)
      if (levels) setState((before) => opened({ before, levels: [], also: id }))
      else
        await read(readTree(api, look, { parent: id }), ({ levels: read }) =>
          setState((before) => opened({ before, levels: read })),
        )
    },
    readOn: (parentId: string | null) =>
      read(
        readTree(api, look, { parent: parentId ?? '', after: state.more.get(parentId) ?? '' }),
        ({ levels }) =>
          setState((before) => ({
            ...before,
            levels: withLevels({ levels: before.levels, read: levels, isMore: true }),
            more: moreOf(before.more, levels),
          })),
      ),
  }
}

function moreOf(more: State['more'], levels: readonly TreeLevel[]): State['more'] {
  const next = new Map(more)
  for (const level of levels)
    if (level.more === null) next.delete(level.parentId)
    else next.set(level.parentId, level.more)
  return next
}

function opened({
  before,
  levels,
  activeId = null,
  also,
}: {
  readonly before: State
  readonly levels: readonly TreeLevel[]
  readonly activeId?: string | null
  readonly also?: string
}): State {
  const parents = [...levels.map(({ parentId }) => parentId), also]
  return {
    levels: withLevels({ levels: before.levels, read: levels }),
    more: moreOf(before.more, levels),
    open: new Set([...before.open, ...parents.filter((id) => typeof id === 'string')]),
    activeId: activeId ?? before.activeId,
  }
}
