import { showsDate } from './number-formats.ts'
import { scanXml } from './xml-scan.ts'

/** What a style tells about the value in a cell. */
export type CellStyle = {
  readonly font: string | null
  readonly isDate: boolean
  readonly code?: string
}

/** The styles of a workbook by number: font name and whether a number is a date. An absent part is no styles. */
export function readStyles(xml: string | undefined): readonly CellStyle[] {
  if (xml === undefined) return []
  const codes = new Map<number, string>()
  const fonts: (string | null)[] = []
  const styles: { fontId: number; formatId: number }[] = []
  const inside: string[] = []
  scanXml(xml, {
    open(name, attribute) {
      const parent = inside.at(-1)
      if (name === 'numFmt' && parent === 'numFmts')
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'font' && parent === 'fonts') fonts.push(null)
      if (name === 'name' && parent === 'font' && inside.at(-2) === 'fonts')
        fonts[fonts.length - 1] = attribute('val') ?? null
      if (name === 'xf' && parent === 'cellXfs')
        styles.push({
          fontId: Number(attribute('fontId') ?? 0),
          formatId: Number(attribute('numFmtId') ?? 0),
        })
      inside.push(name)
    },
    close: () => void inside.pop(),
  })
  return styles.map(({ fontId, formatId }) => {
    const code = codes.get(formatId)
    const isDate = showsDate({ id: formatId, ...(code !== undefined && { code }) })
    return { font: fonts[fontId] ?? null, isDate, ...(code !== undefined && { code }) }
  })
}
