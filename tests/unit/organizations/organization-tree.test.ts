import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { movedPaths, pathsOf } from '../../../src/domain/organizations/organization-tree.ts'

type Node = { readonly id: string; readonly parentId: string | null }

/** A tree of up to 30: each node hangs under one before it, or is a root. */
const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 30 }).map((seeds) =>
  seeds.map((seed, index): Node => ({
    id: `n${index}`,
    parentId: index === 0 || seed % (index + 1) === index ? null : `n${seed % index}`,
  })),
)

const withPaths = (nodes: readonly Node[]) => {
  const paths = pathsOf(nodes)
  return nodes.map(({ id }) => ({ id, path: paths.get(id) ?? [] }))
}

describe('pathsOf', () => {
  it('leads from the root to each node, over its parents', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const paths = pathsOf(nodes)

        for (const { id, parentId } of nodes) {
          const above = parentId === null ? [] : paths.get(parentId)
          expect(paths.get(id)).toEqual([...(above ?? []), id])
        }
      }),
    )
  })

  it('has no place for a circle, for what hangs in it, or under nothing', () => {
    const paths = pathsOf([
      { id: 'root', parentId: null },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'a' },
      { id: 'lost', parentId: 'gone' },
    ])

    expect([...paths.keys()]).toEqual(['root'])
  })
})

describe('movedPaths', () => {
  it('gives the paths that a whole reckoning of the new tree gives, for any run of moves without a circle', () => {
    fc.assert(
      fc.property(
        trees,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }),
        (nodes, moves) => {
          let tree = [...nodes]
          let placed = withPaths(tree)
          for (const [from, to] of moves) {
            const moving = placed[from % placed.length]
            const target =
              to % (placed.length + 1) === placed.length ? null : placed[to % placed.length]
            if (!moving || target === undefined || target?.path.includes(moving.id)) continue
            const paths = movedPaths({
              id: moving.id,
              newParentPath: target?.path ?? [],
              subtree: placed.filter(({ path }) => path.includes(moving.id)),
            })
            placed = placed.map(({ id, path }) => ({ id, path: paths.get(id) ?? path }))
            tree = tree.map((node) =>
              node.id === moving.id ? { ...node, parentId: target?.id ?? null } : node,
            )

            expect(placed).toEqual(withPaths(tree))
            expect(placed.every(({ path }) => new Set(path).size === path.length)).toBe(true)
          }
        },
      ),
    )
  })
})
