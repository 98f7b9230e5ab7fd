'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'

import {
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_TYPE_LABELS,
} from '../../src/domain/organizations/organizations.labels.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import {
  stepOf,
  treeRows,
  typedTo,
  type TreeRow,
} from '../../src/domain/organizations/tree-view.ts'
import { useLocale } from '../shared/use-locale.ts'
import type { Tree } from './use-tree.ts'

const TYPING_MS = 700
const INDENT_REM = 1.1

/** The tree itself: one stop for the keyboard, walked with the arrows, Home, End and the letters of a name. */
export function TreeRows({ tree }: { readonly tree: Tree }) {
  const locale = useLocale()
  const rows = treeRows({ levels: tree.levels, open: tree.openIds })
  const current = rows.some(({ node }) => node.id === tree.activeId)
    ? tree.activeId
    : (rows[0]?.node.id ?? null)
  const list = useRef<HTMLUListElement>(null)
  const hasFocus = useRef(false)
  const typed = useRef({ text: '', at: 0 })
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (hasFocus.current) line?.focus()
    else line?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf({ rows, activeId: current, key: event.key })
    const target = step === null && event.key.length === 1 ? typeAhead(event.key) : null
    if (step === null && target === null) return
    event.preventDefault()
    if (target !== null) tree.focus(target)
    else if (step?.does === 'focus') tree.focus(step.id)
    else if (step) void (step.does === 'open' ? tree.unfold(step.id) : tree.fold(step.id))
  }
  const typeAhead = (letter: string) => {
    const now = Date.now()
    const text = now - typed.current.at < TYPING_MS ? typed.current.text + letter : letter
    typed.current = { text, at: now }
    return typedTo({ rows, activeId: current, typed: text })
  }

  return (
    <ul
      ref={list}
      className="desk-tree"
      role="tree"
      aria-label={words.title[locale]}
      onKeyDown={onKey}
      onFocus={() => (hasFocus.current = true)}
      onBlur={() => (hasFocus.current = false)}
    >
      {rows.map((row) => (
        <Line key={row.node.id} row={row} tree={tree} isCurrent={row.node.id === current} />
      ))}
    </ul>
  )
}

type LineProps = { readonly row: TreeRow; readonly tree: Tree; readonly isCurrent: boolean }

function Line({ row: { node, level, position, size, isOpen }, tree, isCurrent }: LineProps) {
  const locale = useLocale()
  const numbers = new Intl.NumberFormat(locale)
  const isHit = tree.found?.hits.includes(node.id) ?? false
  const counted = [
    node.members === null ? null : `${numbers.format(node.members)} ${words.members[locale]}`,
    node.below ? `${numbers.format(node.below)} ${words.below[locale]}` : null,
  ].filter((part) => part !== null)
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={tree.more.has(node.parentId) ? -1 : size}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-hit={isHit || undefined}
      data-status={node.status}
      style={{ paddingInlineStart: `${level * INDENT_REM}rem` }}
      onClick={() => tree.focus(node.id)}
      onDoubleClick={() => void (isOpen ? tree.fold(node.id) : tree.unfold(node.id))}
    >
      <span
        className="desk-tree__twist"
        aria-hidden="true"
        onClick={() => {
          if (isOpen !== null) void (isOpen ? tree.fold(node.id) : tree.unfold(node.id))
        }}
      >
        {isOpen === null ? '' : isOpen ? '▾' : '▸'}
      </span>
      <span className="desk-tree__name">
        {node.name} <small>{ORGANIZATION_TYPE_LABELS[node.type][locale]}</small>
      </span>
      <span className="desk-tree__counts">{counted.join(' · ')}</span>
      {node.lacksSecretary === true && (
        <span className="desk-tree__mark">{words.noSecretary[locale]}</span>
      )}
      {node.status === 'DISSOLVED' && (
        <span className="desk-tree__mark">{ORGANIZATION_STATUS_LABELS.DISSOLVED[locale]}</span>
      )}
    </li>
  )
}
