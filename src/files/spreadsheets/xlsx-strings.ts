import type { TextRun } from '../../domain/roster/sheet.ts'
import { scanXml, unescapeExcel, type XmlHandlers } from './xml-scan.ts'

/** A text of the workbook: its runs; font null where the run takes the font of its cell. */
export type RichText = readonly TextRun[]

/** The shared strings of a workbook by number. Phonetic readings are left out. */
export function readSharedStrings(xml: string | undefined): readonly RichText[] {
  if (xml === undefined) return []
  const strings: RichText[] = []
  const text = richTextReader()
  scanXml(xml, {
    ...text.handlers,
    close(name) {
      text.handlers.close?.(name)
      if (name === 'si') strings.push(text.take())
    },
  })
  return strings
}

/** Gathers the runs of one rich text element, shared or inline, while a part is scanned. */
export function richTextReader(): { handlers: XmlHandlers; take: () => RichText } {
  let runs: TextRun[] = []
  let font: string | null = null
  let inText = false
  let phonetic = false
  let piece = ''
  const handlers: XmlHandlers = {
    open(name, attribute) {
      if (name === 'rPh') phonetic = true
      else if (name === 'r') font = null
      else if (name === 'rFont') font = attribute('val') ?? null
      else if (name === 't') {
        inText = true
        piece = ''
      }
    },
    close(name) {
      if (name === 'rPh') phonetic = false
      if (name === 'r') font = null
      if (name !== 't') return
      inText = false
      if (!phonetic && piece !== '') runs.push({ text: unescapeExcel(piece), font })
    },
    text: (text) => {
      if (inText) piece += text
    },
  }
  const take = () => {
    const taken = runs
    runs = []
    font = null
    return taken
  }
  return { handlers, take }
}
