import { describe, expect, it } from '@jest/globals'

import type { TreeNodeView } from '../../../src/domain/organizations/tree-node.ts'
import {
  foundLevels,
  stepOf,
  treeRows,
  typedTo,
  withLevels,
} from '../../../src/domain/organizations/tree-view.ts'

const node = (id: string, parentId: string | null, children = 0, name = id): TreeNodeView => ({
  id,
  parentId,
  name,
  code: id,
  type: 'CELL',
  status: 'ACTIVE',
  children,
  below: children,
  members: 0,
  lacksSecretary: null,
  mayChange: false,
  mayReadAppointments: false,
})
const levels = new Map([
  [null, [node('root', null, 2, 'Đảng bộ tỉnh')]],
  ['root', [node('a', 'root', 1, 'Đảng bộ xã Ân Thi'), node('b', 'root', 0, 'Đảng bộ xã Bảo Khê')]],
  ['a', [node('a1', 'a', 0, 'Chi bộ thôn Một')]],
])
const open = new Set(['root'])
const rows = treeRows({ levels, open })

describe('treeRows', () => {
  it('shows what is open, each with its place', () => {
    expect(
      rows.map(({ node: { id }, level, position, size, isOpen }) => [
        id,
        level,
        position,
        size,
        isOpen,
      ]),
    ).toEqual([
      ['root', 1, 1, 1, true],
      ['a', 2, 1, 2, false],
      ['b', 2, 2, 2, null],
    ])
  })

  it('takes more of a level behind what is there', () => {
    const read = [{ parentId: 'root', nodes: [node('c', 'root')], more: null }]

    const next = withLevels({ levels, read, isMore: true })

    expect(next.get('root')?.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('stepOf', () => {
  it.each([
    ['ArrowDown', 'root', { does: 'focus', id: 'a' }],
    ['ArrowDown', 'b', null],
    ['ArrowUp', 'a', { does: 'focus', id: 'root' }],
    ['ArrowUp', 'root', null],
    ['Home', 'b', { does: 'focus', id: 'root' }],
    ['End', 'root', { does: 'focus', id: 'b' }],
    ['ArrowRight', 'a', { does: 'open', id: 'a' }],
    ['ArrowRight', 'root', { does: 'focus', id: 'a' }],
    ['ArrowRight', 'b', null],
    ['ArrowLeft', 'root', { does: 'close', id: 'root' }],
    ['ArrowLeft', 'b', { does: 'focus', id: 'root' }],
    ['Tab', 'a', null],
  ])('%s at %s', (key, activeId, step) => {
    expect(stepOf({ rows, activeId, key })).toEqual(step)
  })
})

describe('typedTo', () => {
  it.each([
    ['d', 'root', 'a'],
    ['đ', 'b', 'root'],
    ['dang bo xa b', 'root', 'b'],
    ['x', 'root', null],
    [' ', 'root', null],
  ])('%s from %s', (typed, activeId, id) => {
    expect(typedTo({ rows, activeId, typed })).toBe(id)
  })
})

describe('foundLevels', () => {
  it('opens the way to what was found, and leaves out what is beside it', () => {
    const search = {
      hits: ['a1'],
      nodes: [node('a1', 'a', 3), node('root', null, 2), node('a', 'root', 1)],
      isCutOff: false,
    }

    const shown = treeRows(foundLevels(search))

    expect(shown.map(({ node: { id }, isOpen }) => [id, isOpen])).toEqual([
      ['root', true],
      ['a', true],
      ['a1', null],
    ])
  })
})
