import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeLegacy, detectLegacyEncoding } from '../../../src/domain/text/detect-legacy.ts'
import { isCapitalsFont, legacyEncodingOfFont } from '../../../src/domain/text/legacy-fonts.ts'
import { writtenName } from '../../../src/domain/text/person-name.ts'
import { decodeTcvn3 } from '../../../src/domain/text/tcvn3.ts'
import { decodeVni } from '../../../src/domain/text/vni.ts'
import { namesOf, readSheetCells, type SheetCell } from '../../support/read-sheet-cells.ts'

describe('legacyEncodingOfFont', () => {
  it.each<[string, 'TCVN3' | 'VNI' | null, boolean]>([
    ['.VnTime', 'TCVN3', false],
    ['.VnTimeH', 'TCVN3', true],
    ['.vntimeh', 'TCVN3', true],
    ['.VnArialH', 'TCVN3', true],
    ['.VnArial NarrowH', 'TCVN3', true],
    ['.VnTimeH Bold', 'TCVN3', true],
    ['.VnTime,Italic', 'TCVN3', false],
    ['ABCDEF+.VnTime', 'TCVN3', false],
    ['.VnCentury Schoolbook', 'TCVN3', false],
    ['VnTime', 'TCVN3', false],
    ['VNI-Times', 'VNI', false],
    ['VNI-Helve', 'VNI', false],
    ['VNI Times', 'VNI', false],
    ['vni-times', 'VNI', false],
    ['Times New Roman', null, false],
    ['VNtimes new roman', null, false],
    ['UVN Thay Giao', null, false],
    ['Calibri', null, false],
    ['DejaVu Sans H', null, false],
    ['', null, false],
  ])('reads %j as %s, capitals: %s', (font, encoding, capitals) => {
    expect(legacyEncodingOfFont(font)).toBe(encoding)
    expect(isCapitalsFont(font)).toBe(capitals)
  })
})

describe('decodeTcvn3', () => {
  it.each<[string, string]>([
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['Chi bé Khoa S\u00AD ph¹m', 'Chi bộ Khoa Sư phạm'],
    ['tr\u00AD¬ng', 'trương'],
    ['§¶NG Bé C¥ Së: Së Tµi chÝnh', 'ĐẢNG BỘ CƠ SỞ: Sở Tài chính'],
    ['Sè CCCD', 'Số CCCD'],
    ['Cã §T th«ng minh', 'Có ĐT thông minh'],
    ['Sè thÎ §V', 'Số thẻ ĐV'],
    ['tuyÖt mËt', 'tuyệt mật'],
    ['TUYÖT MËT', 'TUYỆT MẬT'],
    ['Bé', 'Bộ'],
  ])('reads %j as %j', (typed, meant) => {
    expect(decodeTcvn3(typed)).toBe(meant)
  })

  it('shows everything as capitals where the font does', () => {
    expect(decodeTcvn3('hå ph\u00AD¬ng ®µo', { capitals: true })).toBe('HỒ PHƯƠNG ĐÀO')
    expect(decodeTcvn3('115283ht', { capitals: true })).toBe('115283HT')
  })

  it('stays fast on a long run that could be either case', () => {
    const started = performance.now()
    decodeTcvn3('Bé '.repeat(50_000))

    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('decodeVni', () => {
  it.each<[string, string]>([
    ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
    [
      'ÑAÛNG UÛY KHOÁI CAÙC CÔ QUAN VAØ DOANH NGHIEÄP TÆNH',
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH',
    ],
    ['Ngoâ Ngoïc AÙnh', 'Ngô Ngọc Ánh'],
    ['Ngoâ Ngoïc Aùnh', 'Ngô Ngọc Ánh'],
    ['Chöùc vuï, Nam/Nöõ, thöôøng tröïc', 'Chức vụ, Nam/Nữ, thường trực'],
    ['Tính ñeán, lòch, tænh, só, nghó', 'Tính đến, lịch, tỉnh, sĩ, nghĩ'],
    ['thò xaõ, myõ, yù, tî', 'thị xã, mỹ, ý, tỵ'],
    ['aêaéaèaúaüaë', 'ăắằẳẵặ'],
    ['iøiùiûiõiï yøyùyûyõyï', 'ìíỉĩị ỳýỷỹỵ'],
  ])('reads %j as %j', (typed, meant) => {
    expect(decodeVni(typed)).toBe(meant)
  })
})

const LISTS = ['vntime', 'vni'] as const

describe.each(LISTS)('the list in %s', (name) => {
  let cells: readonly SheetCell[] = []
  let twin: readonly SheetCell[] = []
  beforeAll(async () => {
    cells = await readSheetCells(`phong-chu-cu/danh-sach-${name}.xlsx`)
    twin = await readSheetCells(`phong-chu-cu/danh-sach-${name}.unicode.xlsx`)
  })

  it('reads every text cell as its twin says, by the fonts', () => {
    const meant = new Map(twin.map(({ address, value }) => [address, value]))
    const texts = cells.filter(({ value }) => typeof value === 'string')
    const wrong = texts.filter(({ address, column, font, value }) => {
      const read = readByFont(font, String(value))
      const want = String(meant.get(address))
      return read !== want && !(column === 2 && writtenName(read) === writtenName(want))
    })

    expect(texts.length).toBeGreaterThan(2500)
    expect(wrong).toEqual([])
  })

  it('reads every text as its twin says by the letters alone, case aside', () => {
    const { encoding, confidence } = detectLegacyEncoding(textsOf(cells))
    const read = textsOf(cells).map((text) => decodeLegacy({ text, encoding: encoding ?? 'VNI' }))

    expect({ encoding, confidence }).toEqual({
      encoding: name === 'vni' ? 'VNI' : 'TCVN3',
      confidence: 'sure',
    })
    expect(read.map((text) => text.toLowerCase())).toEqual(
      textsOf(twin).map((text) => text.normalize('NFC').toLowerCase()),
    )
  })

  it('is recognized by the names of a few people, and its twin is left alone', () => {
    for (const names of pagesOf(namesOf(cells), 10)) {
      expect(detectLegacyEncoding(names)).toEqual({
        encoding: name === 'vni' ? 'VNI' : 'TCVN3',
        confidence: 'sure',
      })
    }
    expect(detectLegacyEncoding(textsOf(twin))).toEqual({ encoding: null, confidence: 'sure' })
    for (const names of pagesOf(namesOf(twin), 10)) {
      expect(detectLegacyEncoding(names)).toEqual({ encoding: null, confidence: 'sure' })
    }
  })
})

describe('detectLegacyEncoding', () => {
  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['plain ASCII', ['The quick brown fox', 'Nguyen Van An', '38179446']],
    ['Unicode Vietnamese', ['Nguyễn Văn An', 'Lê Tài', 'Bế Hà']],
    ['Unicode Vietnamese with letters of Latin-1 alone', ['Lê Tài', 'Hà', 'Bé', 'Hòa']],
    ['Unicode Vietnamese, decomposed', ['Nguyễn Văn An'.normalize('NFD')]],
    ['Unicode Vietnamese in guillemets', ['« Hội nghị » « Nguyễn Văn An » «Tài»']],
    [
      'French',
      ['Où est le garçon ? Il a tôt fait, né à côté du thé, forêt, été, déjà, bébé, naïve, «mot»'],
    ],
    ['German', ['Schöne Grüße aus Köln, Müller, Süd, Öl, für, Bär, Tür, größer, Maß, Fuß']],
    ['Spanish', ['El niño y el señor: más allá, así, él, qué, año, mañana, corazón, está, sí']],
    ['Portuguese', ['São Paulo, não, coração, mãe, à noite, você, irmão, país, três']],
    ['Danish', ['Også på gå, så, må, når, være, før, køb, smørrebrød, råd, lørdag']],
    [
      'Lao names in Latin letters',
      ['Khamtày Siphandon', 'Phôngsali', 'Bounnhăng Vorachith', 'Xiangkhoang', 'Champasak'],
    ],
    [
      'Ê-đê and Ba-na names',
      ["H'Biă Niê", 'Y Khư\u0306m Êban', 'A Bơ\u0306k', 'Y Blŏ Kpă', 'Ƀuôn Ya Wăm', 'Kpă Čư'],
    ],
    ['signs', ['© 2026', '§ 5', '£500', '20°C', '¥', '«»', '100 m²', '5 × 3', 'Windows®']],
  ])('leaves %s alone', (_name, texts) => {
    expect(detectLegacyEncoding(texts)).toEqual({ encoding: null, confidence: 'sure' })
  })

  it('is sure of one name that has signs inside its words', () => {
    expect(detectLegacyEncoding(['NguyÔn V¨n An'])).toEqual({
      encoding: 'TCVN3',
      confidence: 'sure',
    })
  })

  it.each<[string, readonly string[], 'TCVN3' | 'VNI']>([
    ['one word', ['ThÞ'], 'TCVN3'],
    ['two words', ['ñoù laø'], 'VNI'],
    [
      'a list that is half in Unicode',
      ['NguyÔn V¨n TÝn', 'TrÇn ThÞ', 'Nguyễn Văn Ấn', 'Trần Thị Bảy'],
      'TCVN3',
    ],
  ])('asks about %s', (_name, texts, encoding) => {
    expect(detectLegacyEncoding(texts)).toEqual({ encoding, confidence: 'unsure' })
  })

  it('does not count addresses as foreign words', () => {
    const addresses = ['vanan', 'thibinh', 'ducf'].map(
      (name) => `${name}.nguyenwz@tinh.gov.vn www.jfz.vn`,
    )

    expect(detectLegacyEncoding(['NguyÔn V¨n An', ...addresses]).confidence).toBe('sure')
  })

  it('stays fast on what is built to be slow', () => {
    const started = performance.now()
    for (const part of ['a', 'é', '@', 'www', ' ', '«', 'ThÞ '])
      detectLegacyEncoding([part.repeat(200_000)])

    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('never takes ASCII for an old encoding', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(detectLegacyEncoding(texts).encoding).toBeNull()
      }),
    )
  })
})

describe('decodeLegacy', () => {
  it('leaves a text of a mixed list that is in Unicode already', () => {
    expect(decodeLegacy({ text: 'Lê Văn Bé', encoding: 'TCVN3' })).toBe('Lê Văn Bé')
    expect(decodeLegacy({ text: 'Lª V¨n BÐ', encoding: 'TCVN3' })).toBe('Lê Văn Bé')
  })
})

function readByFont(font: string, text: string): string {
  const encoding = legacyEncodingOfFont(font)
  return encoding === null ? text : decodeLegacy({ text, encoding, capitals: isCapitalsFont(font) })
}

function textsOf(cells: readonly SheetCell[]): readonly string[] {
  return cells.map(({ value }) => value).filter((value) => typeof value === 'string')
}

function pagesOf(names: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, at) =>
    names.slice(at * size, (at + 1) * size),
  )
}
