import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { repairMultilineText, repairText } from '../../../src/domain/text/repair-text.ts'

describe('repairText', () => {
  it.each<[string, string, string]>([
    ['decomposed letters', 'Nguyễn Thị Ánh'.normalize('NFD'), 'Nguyễn Thị Ánh'],
    ['a composed ê with a dot after it', 'Vi\u00EA\u0323t', 'Việt'],
    ['a dotted e with a circumflex after it', 'Vi\u1EB9\u0302t', 'Việt'],
    ['tone marks of the deprecated kind', 'ba\u0300 ba\u0341', 'bà bá'],
    ['a mark behind a space', 'Nguyê \u0303n', 'Nguyễn'],
    ['Ƣ for Ư', 'TRƢỜNG, ngƣời', 'TRƯỜNG, người'],
    ['no-break and double spaces', '\u00A0Hà\u00A0\u00A0Nội  2 ', 'Hà Nội 2'],
    ['zero-width characters and the byte order mark', '\uFEFFHà\u200B Nội\u2060', 'Hà Nội'],
    ['zero-width characters between a letter and its mark', 'e\u200B\u0302', 'ê'],
    ['a soft hyphen', 'sinh ho\u00ADạt', 'sinh hoạt'],
    ['control characters', 'Nhất trí\fthông\u0000qua\r\n', 'Nhất trí thông qua'],
    ['half a surrogate pair', 'Hà\uD83D Nội', 'Hà Nội'],
    ['Cyrillic letters in a Latin word', 'Nguyễn Нùng Тоàn', 'Nguyễn Hùng Toàn'],
    [
      'Cyrillic letters that carry a Vietnamese mark',
      'Nguyễn Thị Х\u043E\u0301a',
      'Nguyễn Thị Xóa',
    ],
    ['Greek letters in a Latin word', 'ΒÍ thư, ΗOÀNG', 'BÍ thư, HOÀNG'],
    ['a Cyrillic letter that is a word in a Latin text', 'Chi bộ А', 'Chi bộ A'],
    ['a Cyrillic letter in a card number', '3817944О', '3817944O'],
    ['eth for Đ', 'Ðảng bộ, \u0189ỗ, ÐV, HÐND', 'Đảng bộ, Đỗ, ĐV, HĐND'],
    ['a caron for the breve', 'V\u01CEn', 'Văn'],
    ['full-width forms', '０９１２ ＡＢ', '0912 AB'],
    ['ligatures of a PDF', 'ﬁle ofﬁce', 'file office'],
  ])('mends %s', (_name, text, mended) => {
    const repaired = repairText(text)

    expect(repaired).toBe(mended)
  })

  it.each([
    'Y Khư\u0306m Êban',
    'A Bơ\u0306k',
    "H'Lan Niê, H’Biă Kpă, H\u02BCMen",
    'Москва, Правда, Ленин',
    'Αθήνα',
    '10 µm, 4 kΩ, α-amylase, 20°C',
    'Björk Guðmundsdóttir',
    'Müller, Crème brûlée, año',
    '👨\u200D👩\u200D👧 gia đình',
    'plain ASCII - with/signs; 1.5%',
    '',
  ])('leaves %j alone', (text) => {
    expect(repairText(text)).toBe(text)
  })

  it('keeps the stacked marks of names that come decomposed', () => {
    expect(repairText('Y KHU\u031B\u0306M')).toBe('Y KHƯ\u0306M')
    expect(repairText('Y KHU\u0306\u031BM')).toBe('Y KHƯ\u0306M')
  })

  it('changes nothing the second time', () => {
    const nasty = fc.constantFrom(
      ...[
        '\u00AD',
        '\u200D',
        '\u0301',
        '\u0323',
        '\u0306',
        '\u031B',
        ' ',
        '\n',
        '\u0000',
        '\u00A0',
      ],
      ...['А', 'о', 'Ж', 'Ð', 'ð', 'Ƣ', 'ǎ', 'a', 'ê', 'ư', 'B', '1', '\uD83D', '👨', 'ﬁ', '１'],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
    )

    fc.assert(
      fc.property(text, (typed) => {
        const once = repairText(typed)
        expect(repairText(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC').trim())
        expect(once).not.toMatch(/[\p{Cc}\p{Surrogate}\u00AD\u200B]| {2}/u)
      }),
      { numRuns: 500 },
    )
  })

  it('stays fast on what is built to be slow', () => {
    const started = performance.now()
    for (const part of [
      ' ',
      '\n',
      '\u0301',
      'a \u0301',
      'Ð',
      'А',
      '\u200D',
      '\t a',
      '\u0300\u0323',
      '\u0344 ',
    ]) {
      repairText('é' + part.repeat(100_000) + 'x')
      repairMultilineText('é' + part.repeat(100_000) + 'x')
    }

    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('repairMultilineText', () => {
  it.each([
    ['  Một\r\n\r\n Hai\u2028Ba \n', 'Một\n\nHai\nBa'],
    ['Nhất trí\fthông qua', 'Nhất trí\nthông qua'],
    ['a\tb\u00A0\u00A0c\rd', 'a b c\nd'],
  ])('keeps the lines of %j', (text, mended) => {
    expect(repairMultilineText(text)).toBe(mended)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = repairMultilineText(typed)
        expect(repairMultilineText(once)).toBe(once)
      }),
    )
  })
})
