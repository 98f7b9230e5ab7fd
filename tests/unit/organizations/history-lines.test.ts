import { expect, it } from '@jest/globals'

import { historyLines } from '../../../src/domain/organizations/history-lines.ts'

it('tells what it was at first, and then what changed, the newest first', () => {
  const first = {
    name: 'Chi bộ thôn Một',
    code: 'X1',
    type: 'CELL',
    status: 'ACTIVE',
    parent: 'Đảng bộ xã Tân Lập',
    from: null,
    to: '2025-07-01',
  } as const
  const moved = { ...first, parent: 'Đảng bộ xã Hải Hà', from: '2025-07-01', to: null }

  expect(historyLines({ history: [first, moved], locale: 'vi' })).toEqual([
    { when: 'Từ 01/07/2025', changes: ['trực thuộc: Đảng bộ xã Hải Hà'] },
    {
      when: 'Ban đầu',
      changes: [
        'tên: Chi bộ thôn Một',
        'mã: X1',
        'loại: Chi bộ',
        'trực thuộc: Đảng bộ xã Tân Lập',
        'tình trạng: Đang hoạt động',
      ],
    },
  ])
})
