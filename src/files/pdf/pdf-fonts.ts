import path from 'node:path'
import { fileURLToPath } from 'node:url'

import pdfmake from 'pdfmake'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'fonts')
const fontFile = (name: string) => path.join(folder, name)

/**
 * DejaVu, kept with the source: the Roboto of pdfmake lacks the combining breve and the letter Ƀ, without which names of the Ê-đê, Gia-rai
 * and Ba-na cannot be written. Tinos for papers of the Party: it is as wide as Times New Roman, letter by letter, and has them all.
 * Nothing but these files is read for a document, and nothing is fetched.
 */
export function preparedPdfmake(): typeof pdfmake {
  pdfmake.addFonts({
    Sans: {
      normal: fontFile('DejaVuSansCondensed.ttf'),
      bold: fontFile('DejaVuSansCondensed-Bold.ttf'),
    },
    Serif: {
      normal: fontFile('Tinos-Regular.ttf'),
      bold: fontFile('Tinos-Bold.ttf'),
      italics: fontFile('Tinos-Italic.ttf'),
      bolditalics: fontFile('Tinos-BoldItalic.ttf'),
    },
    Mono: { normal: fontFile('DejaVuSansMono-Bold.ttf') },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((asked) => asked.startsWith(folder))
  return pdfmake
}
