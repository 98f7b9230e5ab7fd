import { describe, expect, it } from '@jest/globals'

import {
  cellOf,
  chosenColumns,
  type ExportColumn,
  type SheetCell,
} from '../../../src/domain/exports/export-columns.ts'
import { sayFilter } from '../../../src/domain/exports/say-filter.ts'

const name: ExportColumn = { path: 'fullName', label: 'Họ và tên', kind: 'text' }
const born: ExportColumn = { path: 'birthDate', label: 'Ngày sinh', kind: 'day' }
const cell: ExportColumn = { path: 'cell', label: 'Chi bộ', kind: 'reference' }
const status: ExportColumn = {
  path: 'status',
  label: 'Diện',
  kind: 'choice',
  choices: { OFFICIAL: 'Chính thức', EXEMPT: 'Miễn sinh hoạt' },
}
const columns = [name, born, cell, status]

describe('the columns of an export', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['those shown, in their order', ['status', 'fullName'], ['status', 'fullName']],
    ['each once', ['cell', 'cell'], ['cell']],
    ['nothing that the list does not have', ['path', '__proto__', 'cell'], ['cell']],
    ['the usual ones where none is left', ['_select'], ['fullName', 'cell']],
  ])('are %s', (_what, asked, expected) => {
    const chosen = chosenColumns({ columns, asked, usual: ['fullName', 'cell'] })

    expect(chosen.map(({ path }) => path)).toEqual(expected)
  })
})

describe('a cell of an export', () => {
  const kind = (kind: ExportColumn['kind']): ExportColumn => ({ path: 'x', label: 'x', kind })

  it.each<[string, ExportColumn, unknown, SheetCell]>([
    ['a masked value', born, undefined, null],
    ['nothing', name, null, null],
    ['a text', name, 'An', { kind: 'text', text: 'An' }],
    ['what looks like a formula', name, '=1+1', { kind: 'text', text: '=1+1' }],
    ['a choice', status, 'OFFICIAL', { kind: 'text', text: 'Chính thức' }],
    ['an old choice', status, 'X', { kind: 'text', text: 'X' }],
    ['a day', born, '1990-02-03', { kind: 'day', day: '1990-02-03' }],
    ['what is no day', born, '1990', { kind: 'text', text: '1990' }],
    ['a number', kind('number'), 3, { kind: 'number', value: 3 }],
    ['yes', kind('yesNo'), true, { kind: 'text', text: 'Có' }],
    ['no', kind('yesNo'), false, { kind: 'text', text: 'Không' }],
    ['a document', cell, 'c1', { kind: 'text', text: 'Chi bộ Đông' }],
    ['several documents', cell, ['c1', 'c2'], { kind: 'text', text: 'Chi bộ Đông; ' }],
    ['a document out of sight', cell, 'c2', null],
    [
      'an instant',
      kind('moment'),
      '2026-11-26T03:00:00.000Z',
      { kind: 'moment', at: new Date('2026-11-26T03:00:00Z') },
    ],
  ])('holds %s', (_what, column, value, expected) => {
    const titleOf = (id: unknown) => (id === 'c1' ? 'Chi bộ Đông' : '')

    expect(cellOf({ column, value, titleOf, locale: 'vi' })).toEqual(expected)
  })
})

describe('a filter in words', () => {
  it.each<[object, string]>([
    [{}, ''],
    [{ status: { equals: 'EXEMPT' } }, 'Diện bằng “Miễn sinh hoạt”'],
    [{ birthDate: { equals: '1990-02-03' } }, 'Ngày sinh bằng “03/02/1990”'],
    [
      { or: [{ and: [{ fullName: { like: 'an' } }, { status: { in: ['OFFICIAL'] } }] }] },
      'Họ và tên có chữ “an” và Diện là một trong “Chính thức”',
    ],
    [
      { or: [{ cell: { equals: 'c1' } }, { unknown: { exists: true } }] },
      '(Chi bộ bằng “Đông” hoặc unknown có giá trị “true”)',
    ],
  ])('%j', (where, said) => {
    expect(sayFilter({ where, columns, locale: 'vi', titleOf: () => 'Đông' })).toBe(said)
  })
})
