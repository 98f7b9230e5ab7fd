import { inflateSync } from 'node:zlib'

import jsqrModule from 'jsqr'

// A CommonJS package: what it exports by default comes one step deeper in some loaders.
const jsQR = (jsqrModule as { default?: typeof jsqrModule }).default ?? jsqrModule

/** A dark run of a QR code, in modules, as the PDF fills it. */
const RUN = /(\d+) (\d+) m\n(\d+) \2 l\n\3 \d+ l\n\1 \d+ l\nh\n/
const CODE = new RegExp(
  `(?:${RUN.source.replace(/\\([123])/g, '\\d+').replace(/[()]/g, '')}){30,}`,
  'g',
)
const SCALE = 4
const QUIET = 4

/** What a camera reads from the codes of a printed file of slips, in their order. */
export function linksInSlips(pdf: Buffer): readonly string[] {
  return contentsOf(pdf).flatMap((content) =>
    [...content.matchAll(CODE)].map(([code]) => {
      const { data, size } = painted(code)
      return jsQR(data, size, size)?.data ?? ''
    }),
  )
}

function contentsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap((start) => {
    try {
      return [inflateSync(pdf.subarray(start.index + start[0].length)).toString('latin1')]
    } catch {
      // Not a deflated stream: a font, or the end of one.
      return []
    }
  })
}

function painted(code: string): { readonly data: Uint8ClampedArray; readonly size: number } {
  const runs = [...code.matchAll(new RegExp(RUN, 'g'))].map((run) => run.slice(1).map(Number))
  const modules = Math.max(...runs.map(([, , to = 0]) => to))
  const size = (modules + QUIET * 2) * SCALE
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [from = 0, row = 0, to = 0] of runs)
    for (let line = 0; line < SCALE; line += 1) {
      const start = ((row + QUIET) * SCALE + line) * size + (from + QUIET) * SCALE
      for (let at = start; at < start + (to - from) * SCALE; at += 1)
        data.fill(0, at * 4, at * 4 + 3)
    }
  return { data, size }
}
