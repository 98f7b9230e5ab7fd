import { describe, expect, it } from '@jest/globals'

import { crockford, inFours } from '../../../src/domain/accounts/crockford.ts'
import { passwordProblems } from '../../../src/domain/accounts/password-rules.ts'
import { isUsername } from '../../../src/domain/accounts/username.ts'
import { csvText } from '../../../src/files/csv/write-csv.ts'

const reasonOf = (password: string) =>
  passwordProblems({
    password,
    identifiers: ['nguyen.van.hung', '0912345691', null, undefined],
    path: 'password',
  })[0]?.reason ?? null

describe('passwordProblems', () => {
  it.each([
    ['Hội nghị 2026!', null],
    ['Hội nghị 2026!'.normalize('NFD'), null],
    ['ấậẫẩầ'.normalize('NFD'), 'accounts.passwordTooShort'],
    ['123456789', 'accounts.passwordTooShort'],
    ['', 'accounts.passwordTooShort'],
    ['abcd'.repeat(50), null],
    [`${'abcd'.repeat(50)}e`, 'accounts.passwordTooLong'],
    ['0912345691', 'accounts.passwordIsIdentifier'],
    ['0912 345 691', 'accounts.passwordIsIdentifier'],
    ['Nguyen.Van.Hung', 'accounts.passwordIsIdentifier'],
    ['0912345691 của tôi', null],
    ['aaaaaaaaaaaa', 'accounts.passwordTooSimple'],
    ['Matkhau@123', 'accounts.passwordTooSimple'],
    ['1234567890', 'accounts.passwordTooSimple'],
    ['!@#$%^&*()', null],
  ])('of %p: %p', (password, reason) => {
    expect(reasonOf(password)).toBe(reason)
  })
})

describe('isUsername', () => {
  it.each([
    ['admin', true],
    ['quản.trị', true],
    ['bi-thu_01@xa', true],
    ['ab', false],
    ['0912345691', false],
    ['Hoa', false],
    ['hai từ', false],
    ['a'.repeat(65), false],
  ])('%p: %p', (text, expected) => {
    expect(isUsername(text)).toBe(expected)
  })
})

describe('a printed code', () => {
  it('has no letter that is read in two ways', () => {
    const every = crockford(Uint8Array.from({ length: 256 }, (_, byte) => byte))

    expect(every).toMatch(/^[0-9A-HJKMNP-TV-Z]{256}$/)
    expect(inFours(crockford(new Uint8Array(12)))).toBe('0000-0000-0000')
  })
})

describe('csvText', () => {
  it('quotes what must be, and lets no cell be a formula', () => {
    const text = csvText({
      columns: ['a', 'b'],
      rows: [
        ['=1+1', 'x"y,z'],
        ['-5', '0912'],
      ],
    })

    expect(text).toBe('\uFEFFa,b\r\n\'=1+1,"x""y,z"\r\n\'-5,0912\r\n')
  })
})
