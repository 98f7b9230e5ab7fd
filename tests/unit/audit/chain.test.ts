import { createHmac } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { commonPath, type AuditEntry } from '../../../src/domain/audit/audit-entry.ts'
import { canonical } from '../../../src/domain/audit/canonical.ts'
import {
  createChainCheck,
  linkBlock,
  readMark,
  sealEntry,
  writeMark,
  type AuditBlock,
  type ChainMark,
  type Fault,
  type StoredEntry,
} from '../../../src/domain/audit/chain.ts'

const sealWith = (key: string) => (text: string) =>
  createHmac('sha256', key).update(text).digest('base64url')
const seal = sealWith('the secret of the installation')

const entryOf = (id: string, detail: AuditEntry['detail'] = {}): AuditEntry => ({
  id,
  at: '2026-07-01T08:00:00.000Z',
  kind: 'SIGNED_IN',
  by: { accountId: 'a', name: 'Nguyễn Thị Ánh', sessionId: 's', via: 'SESSION' },
  subject: null,
  organizationPath: ['root'],
  detail,
  address: '192.0.2.1',
})

type Chain = { readonly blocks: readonly AuditBlock[]; readonly entries: readonly StoredEntry[] }

/** A chain of blocks of these sizes. */
function chainOf(sizes: readonly number[]): Chain {
  const blocks: AuditBlock[] = []
  const entries: StoredEntry[] = []
  for (const [at, size] of sizes.entries()) {
    const made = Array.from({ length: size }, (_, index) => entryOf(`${at}.${index}`, { index }))
    const sealed = made.map((entry) => ({ entry, seal: sealEntry(entry, seal) }))
    const links = sealed.map(({ entry, seal: kept }) => ({ id: entry.id, seal: kept }))
    const block = linkBlock({ previous: blocks.at(-1) ?? null, links, at: entryOf('').at, seal })
    blocks.push(block)
    entries.push(...sealed.map((one) => ({ ...one, block: block.first })))
  }
  return { blocks, entries }
}

function faultsOf({ blocks, entries }: Chain, mark: ChainMark | null = null): readonly Fault[] {
  const check = createChainCheck({ seal, mark })
  const within = ({ first, links }: AuditBlock) =>
    entries.filter(({ block }) => block !== null && block >= first && block < first + links.length)
  const found = blocks.flatMap((block) => check.block(block, within(block)))
  const end = blocks.at(-1)
  const last = end === undefined ? 0 : end.first + end.links.length - 1
  const behind = entries.filter(({ block }) => (block ?? 0) > last)
  return [...found, ...check.end(behind.map(({ entry, seal: s }) => ({ id: entry.id, seal: s })))]
}

const kinds = (faults: readonly Fault[]) => [...new Set(faults.map(({ kind }) => kind))].sort()
const without = <T>(items: readonly T[], at: number) => items.filter((_, index) => index !== at)
const replaced = <T>(items: readonly T[], at: number, by: T) =>
  items.map((item, index) => (index === at ? by : item))

const SIZES = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 })
const tampered = (
  change: (chain: Chain, pick: (length: number) => number) => Chain,
  expected: readonly string[],
) =>
  fc.assert(
    fc.property(SIZES, fc.nat(), (sizes, number) => {
      const faults = faultsOf(change(chainOf(sizes), (length) => number % length))
      expect(expected.some((kind) => kinds(faults).includes(kind as Fault['kind']))).toBe(true)
    }),
  )

describe('the chain', () => {
  it('is whole as it was linked', () => {
    fc.assert(fc.property(SIZES, (sizes) => expect(faultsOf(chainOf(sizes))).toEqual([])))
  })

  it('tells an altered entry', () => {
    tampered(
      (chain, pick) => {
        const at = pick(chain.entries.length)
        const stored = chain.entries[at]!
        const entry = { ...stored.entry, address: '203.0.113.9' }
        return { ...chain, entries: replaced(chain.entries, at, { ...stored, entry }) }
      },
      ['ALTERED_ENTRY'],
    )
  })

  it('tells an entry altered with a seal by another key', () => {
    tampered(
      (chain, pick) => {
        const at = pick(chain.entries.length)
        const stored = chain.entries[at]!
        const entry = { ...stored.entry, kind: 'SIGNED_OUT' as const }
        const forged = { ...stored, entry, seal: sealEntry(entry, sealWith('guessed')) }
        return { ...chain, entries: replaced(chain.entries, at, forged) }
      },
      ['ALTERED_ENTRY'],
    )
  })

  it('tells a removed entry', () => {
    tampered(
      (chain, pick) => ({ ...chain, entries: without(chain.entries, pick(chain.entries.length)) }),
      ['MISSING_ENTRY'],
    )
  })

  it('tells an inserted entry', () => {
    tampered(
      (chain, pick) => {
        const { block } = chain.entries[pick(chain.entries.length)]!
        const entry = entryOf('new')
        return {
          ...chain,
          entries: [...chain.entries, { entry, seal: sealEntry(entry, seal), block }],
        }
      },
      ['INSERTED_ENTRY'],
    )
  })

  it('tells an entry that was linked although it was forged', () => {
    const forged = { entry: entryOf('forged'), seal: 'x' }
    const block = linkBlock({
      previous: null,
      links: [{ id: 'forged', seal: 'x' }],
      at: forged.entry.at,
      seal,
    })

    expect(kinds(faultsOf({ blocks: [block], entries: [{ ...forged, block: 1 }] }))).toEqual([
      'ALTERED_ENTRY',
    ])
  })

  it('tells an altered block', () => {
    tampered(
      (chain, pick) => {
        const at = pick(chain.blocks.length)
        const block = { ...chain.blocks[at]!, at: '2026-07-02T00:00:00.000Z' }
        return { ...chain, blocks: replaced(chain.blocks, at, block) }
      },
      ['ALTERED_BLOCK'],
    )
  })

  it('tells an entry that was taken out of its block as well', () => {
    tampered(
      (chain, pick) => {
        const at = pick(chain.blocks.length)
        const block = chain.blocks[at]!
        const links = block.links.slice(1)
        return {
          blocks: replaced(chain.blocks, at, { ...block, links }),
          entries: chain.entries.filter(({ entry }) => entry.id !== block.links[0]?.id),
        }
      },
      ['ALTERED_BLOCK'],
    )
  })

  it('tells a removed block, whatever happened to its entries', () => {
    fc.assert(
      fc.property(SIZES, fc.nat(), fc.boolean(), (sizes, number, withEntries) => {
        const chain = chainOf([1, ...sizes, 1])
        const at = 1 + (number % sizes.length)
        const { first } = chain.blocks[at]!
        const entries = withEntries
          ? chain.entries.filter(({ block }) => block !== first)
          : chain.entries
        const faults = faultsOf({ blocks: without(chain.blocks, at), entries })
        expect(kinds(faults)).toEqual(['MISSING_BLOCK'])
      }),
    )
  })

  it('tells a cut tail by the entries that are left, or by a mark kept elsewhere', () => {
    const chain = chainOf([2, 3, 1])
    const last = chain.blocks[2]!
    const mark = { number: last.last, hash: last.hash }
    const blocks = chain.blocks.slice(0, 2)
    const entries = chain.entries.filter(({ block }) => block !== last.first)

    expect(kinds(faultsOf({ blocks, entries: chain.entries }))).toEqual(['CUT_TAIL'])
    expect(kinds(faultsOf({ blocks, entries }, mark))).toEqual(['MARK_NOT_FOUND'])
    expect(faultsOf(chain, mark)).toEqual([])
    // What the database alone cannot tell.
    expect(faultsOf({ blocks, entries })).toEqual([])
  })

  it('cannot be rebuilt without the key', () => {
    const chain = chainOf([2])
    const block = linkBlock({
      previous: null,
      links: chain.blocks[0]!.links.slice(1),
      at: entryOf('').at,
      seal: sealWith('guessed'),
    })

    expect(kinds(faultsOf({ blocks: [block], entries: chain.entries.slice(1) }))).toEqual([
      'ALTERED_BLOCK',
    ])
  })
})

describe('a mark', () => {
  it('is read as it was written', () => {
    const mark = { number: 12, hash: seal('x') }

    expect(readMark(writeMark(mark))).toEqual(mark)
    expect(readMark('12')).toBeNull()
    expect(readMark('x:y')).toBeNull()
  })
})

describe('the canonical form', () => {
  it('does not depend on the order of keys, and differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const again: unknown = JSON.parse(JSON.stringify(one))
        expect(canonical(turned(again))).toBe(canonical(again))
        if (canonical(one) === canonical(other))
          expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)))
      }),
    )
  })
})

/** The same value with its keys the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, turned(field)]),
  )
}

describe('the place of what concerns several organizations', () => {
  it.each<[readonly (readonly string[])[], readonly string[]]>([
    [[], []],
    [[['a', 'b']], ['a', 'b']],
    [
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      ['a'],
    ],
    [
      [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ],
      ['a', 'b'],
    ],
    [[['a'], ['b']], []],
  ])('of %j is %j', (paths, expected) => {
    expect(commonPath(paths)).toEqual(expected)
  })
})
