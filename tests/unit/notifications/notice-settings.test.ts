import { describe, expect, it } from '@jest/globals'

import { readMailAddress } from '../../../src/domain/notifications/notice-settings.ts'

describe('an address for mail as it is typed', () => {
  it.each<[string, string | null]>([
    [' Nguyen.Van.A@Example.VN ', 'Nguyen.Van.A@example.vn'],
    ['an+sotay@mail.tinh.gov.vn', 'an+sotay@mail.tinh.gov.vn'],
    ['', null],
    ['   ', null],
    ['khong-phai', null],
    ['an@localhost', null],
    ['an@example.vn, binh@example.vn', null],
    ['An <an@example.vn>', null],
    ['an@example.vn\r\nBcc: binh@example.vn', null],
    ['an\n@example.vn', null],
    ['an..b@example.vn', null],
    [`${'a'.repeat(250)}@example.vn`, null],
  ])('%j', (typed, read) => {
    expect(readMailAddress(typed)).toBe(read)
  })
})
