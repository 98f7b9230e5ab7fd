import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  normalizeActivationCode,
  normalizeIdentifier,
  normalizePassword,
} from '../../../src/domain/text/password-text.ts'

describe('normalizePassword', () => {
  it('is the same for composed and decomposed letters and for every kind of space', () => {
    const password = 'Hội nghị 2026!'

    expect(normalizePassword(password.normalize('NFD'))).toBe(password)
    expect(normalizePassword(password.replace(/ /g, '\u00A0'))).toBe(password)
  })

  it('keeps case, spaces at the ends, and what only looks alike', () => {
    expect(normalizePassword(' Ａ① a ')).toBe(' Ａ① a ')
  })

  it('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (password) => {
        const once = normalizePassword(password)
        expect(normalizePassword(once)).toBe(once)
        expect(normalizePassword(password.normalize('NFD'))).toBe(once)
      }),
    )
  })
})

describe('normalizeActivationCode', () => {
  it.each([
    'ABCD0123XY',
    ' abcd-0123-xy ',
    'AbCd 0123 XY',
    'ABCDO123XY',
    'ABCDo\u2013I23\u00A0XY',
    'ABCD0L23XY',
    'ＡＢＣＤ0123XY',
  ])('reads %j as it was issued', (typed) => {
    expect(normalizeActivationCode(typed)).toBe('ABCD0123XY')
  })
})

describe('normalizeIdentifier', () => {
  it.each<[string, string]>([
    ['0912 345 691', '0912345691'],
    ['+84912345691', '0912345691'],
    ['0912.345.691', '0912345691'],
    ['38.179459', '38179459'],
    [' 38179459 ', '38179459'],
    [' Bí.Thư ', 'bí.thư'],
    ['BÍ.THƯ'.normalize('NFD'), 'bí.thư'],
    ['Nguyen.An@tinh.gov.vn', 'nguyen.an@tinh.gov.vn'],
    ['12345', '12345'],
    ['', ''],
  ])('reads %j as %j', (typed, identifier) => {
    expect(normalizeIdentifier(typed)).toBe(identifier)
  })
})
