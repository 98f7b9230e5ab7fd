import JSZip from 'jszip'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Parser } from 'htmlparser2'

/** The words of a PDF, page by page, as another program reads them. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    pages.push(words.join(''))
  }
  await pdf.loadingTask.destroy()
  return pages
}

/** All of it, with every run of spaces and line breaks as one space. */
export const pdfText = async (bytes: Uint8Array): Promise<string> =>
  oneLine((await pdfPages(bytes)).join(' '))

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The words of a Word file, one paragraph a line. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value
}

/** Every XML part of a Word file: its name and its text. Throws where one is not well-formed. */
export async function docxParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = new Map<string, string>()
  for (const name of Object.keys(zip.files).filter((one) => /\.(xml|rels)$/.test(one))) {
    const text = (await zip.file(name)?.async('string')) ?? ''
    requireWellFormed(name, text)
    parts.set(name, text)
  }
  return parts
}

function requireWellFormed(name: string, text: string): void {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text))
    throw new Error(`${name} holds a character that no XML may hold`)
  const open: string[] = []
  const parser = new Parser(
    {
      onopentagname: (tag) => void open.push(tag),
      onclosetag: (tag, implied) => {
        if (open.pop() !== tag) throw new Error(`${name}: ${tag} is closed and was not open`)
        void implied
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  if (open.length > 0) throw new Error(`${name}: ${open.join(', ')} is not closed`)
}

/** The words of the minutes' HTML, as one line. */
export function htmlText(html: string): string {
  let text = ''
  const parser = new Parser({
    ontext: (part) => void (text += part),
    onopentagname: (tag) => {
      if (tag === 'br') text += ' '
    },
    onclosetag: (tag) => {
      if (!['strong', 'em', 'u'].includes(tag)) text += ' '
    },
  })
  parser.end(html)
  return oneLine(text)
}
