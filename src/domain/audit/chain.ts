import type { AuditEntry } from './audit-entry.ts'
import { canonical } from './canonical.ts'

/** A keyed hash. Whoever writes in the database alone has no key and makes none. */
export type Seal = (text: string) => string

export type SealedEntry = { readonly entry: AuditEntry; readonly seal: string }

/** What a block says of an entry; its seal stands for all of its content. */
export type Link = { readonly id: string; readonly seal: string }

/** Entries in the order in which they were linked. Numbers run from 1 without gaps, and each block holds the hash of the one before. */
export type AuditBlock = {
  readonly first: number
  readonly last: number
  readonly at: string
  readonly previous: string
  readonly links: readonly Link[]
  readonly hash: string
}

/** Before the first block. */
export const GENESIS = 'sotay'

export const sealEntry = (entry: AuditEntry, seal: Seal): string =>
  seal(`entry ${canonical(entry)}`)

const hashOf = ({ hash: _hash, ...block }: AuditBlock, seal: Seal): string =>
  seal(`block ${canonical(block)}`)

/** The block that follows `previous` (null: the first). */
export function linkBlock({
  previous,
  links,
  at,
  seal,
}: {
  readonly previous: Pick<AuditBlock, 'last' | 'hash'> | null
  readonly links: readonly Link[]
  readonly at: string
  readonly seal: Seal
}): AuditBlock {
  const first = (previous?.last ?? 0) + 1
  const block = {
    first,
    last: first + links.length - 1,
    at,
    previous: previous?.hash ?? GENESIS,
    links,
    hash: '',
  }
  return { ...block, hash: hashOf(block, seal) }
}

export type FaultKind =
  | 'ALTERED_ENTRY'
  | 'MISSING_ENTRY'
  | 'INSERTED_ENTRY'
  | 'ALTERED_BLOCK'
  | 'MISSING_BLOCK'
  | 'CUT_TAIL'
  | 'MARK_NOT_FOUND'

/** Something that is not as it was written. `number` is a place in the chain, `entryId` an entry where one is meant. */
export type Fault = {
  readonly kind: FaultKind
  readonly number: number
  readonly entryId: string | null
}

/** A place in the chain to be kept elsewhere: a chain that was cut off behind it, or rebuilt, does not hold it. */
export type ChainMark = { readonly number: number; readonly hash: string }

export const writeMark = ({ number, hash }: ChainMark): string => `${number}:${hash}`

export function readMark(text: string): ChainMark | null {
  const found = /^(\d{1,15}):([\w-]{20,100})$/.exec(text.trim())
  return found ? { number: Number(found[1]), hash: found[2] ?? '' } : null
}

/** An entry as it is stored: `block` is where it says that it was linked. */
export type StoredEntry = SealedEntry & { readonly block: number | null }

/** Checks a chain block by block, in order, with the entries that say they belong there. */
export function createChainCheck({
  seal,
  mark,
}: {
  readonly seal: Seal
  readonly mark: ChainMark | null
}) {
  let previous: { readonly last: number; readonly hash: string } = { last: 0, hash: GENESIS }
  let markFound = mark === null

  return {
    /** `entries`: all that say they were linked at one of the numbers of this block. */
    block(block: AuditBlock, entries: readonly StoredEntry[]): readonly Fault[] {
      const faults = [
        ...faultsOfBlock({ block, previous, seal }),
        ...faultsOfEntries({ block, entries, seal }),
      ]
      previous = { last: block.last, hash: block.hash }
      if (mark?.number === block.last && mark.hash === block.hash) markFound = true
      return faults
    },
    /** `after`: entries that say they were linked behind the last block. */
    end(after: readonly Link[]): readonly Fault[] {
      const number = previous.last
      return [
        ...after.map(({ id }): Fault => ({ kind: 'CUT_TAIL', number: number + 1, entryId: id })),
        ...(markFound
          ? []
          : [{ kind: 'MARK_NOT_FOUND' as const, number: mark?.number ?? 0, entryId: null }]),
      ]
    },
    /** Null for a chain without blocks. */
    mark: (): ChainMark | null =>
      previous.last === 0 ? null : { number: previous.last, hash: previous.hash },
  }
}

function faultsOfBlock({
  block,
  previous,
  seal,
}: {
  readonly block: AuditBlock
  readonly previous: { readonly last: number; readonly hash: string }
  readonly seal: Seal
}): readonly Fault[] {
  const { first, last, links, hash } = block
  const fault = (kind: FaultKind, number: number): Fault => ({ kind, number, entryId: null })
  const isWhole = hash === hashOf(block, seal) && last - first + 1 === links.length
  return [
    // What the block before says of itself is checked there; here, that it is the one this block was made after.
    ...(first !== previous.last + 1 || block.previous !== previous.hash
      ? [fault('MISSING_BLOCK', previous.last + 1)]
      : []),
    ...(isWhole ? [] : [fault('ALTERED_BLOCK', first)]),
  ]
}

function faultsOfEntries({
  block: { first, links },
  entries,
  seal,
}: {
  readonly block: AuditBlock
  readonly entries: readonly StoredEntry[]
  readonly seal: Seal
}): readonly Fault[] {
  const here = new Map(
    entries.filter(({ block }) => block === first).map((one) => [one.entry.id, one]),
  )
  const linked = new Set(links.map(({ id }) => id))
  const ofLinks = links.flatMap(({ id, seal: kept }, at): readonly Fault[] => {
    const found = here.get(id)
    const number = first + at
    if (found === undefined) return [{ kind: 'MISSING_ENTRY', number, entryId: id }]
    const isSame = found.seal === kept && sealEntry(found.entry, seal) === kept
    return isSame ? [] : [{ kind: 'ALTERED_ENTRY', number, entryId: id }]
  })
  const foreign = entries.filter(({ entry, block }) => block !== first || !linked.has(entry.id))
  return [
    ...ofLinks,
    ...foreign.map(({ entry }): Fault => ({
      kind: 'INSERTED_ENTRY',
      number: first,
      entryId: entry.id,
    })),
  ]
}
