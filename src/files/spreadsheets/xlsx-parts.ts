import { unzipSync } from 'fflate'

import { MAX_INFLATED_BYTES } from './bounds.ts'
import { binaryWorkbook, damaged, inflatesTooLarge, wrongKind } from './refusals.ts'

/** The parts of a workbook's ZIP that hold its cells, as text by path. */
export type Parts = ReadonlyMap<string, string>

const WANTED = /^(?:_rels\/\.rels|xl\/.*\.(?:xml|rels))$/i
const UNWANTED = /^xl\/(?:theme|drawings|charts|media|pivot\w*|printerSettings|externalLinks)\//i

/**
 * Unpacks what is needed of an XLSX. The sizes that the archive declares are summed before anything is inflated, and nothing is
 * inflated past what it declares, so a small file cannot fill the memory.
 */
export function xlsxParts(bytes: Uint8Array): Parts {
  let sum = 0
  const names: string[] = []
  const files = unzipped(bytes, ({ name, originalSize }) => {
    names.push(name)
    if (!WANTED.test(name) || UNWANTED.test(name)) return false
    sum += originalSize
    if (sum > MAX_INFLATED_BYTES) throw inflatesTooLarge()
    return true
  })
  if (names.includes('xl/workbook.bin')) throw binaryWorkbook()
  if (!names.some((name) => /^xl\//i.test(name))) throw wrongKind()
  const utf8 = new TextDecoder('utf-8')
  return new Map(Object.entries(files).map(([name, part]) => [name, textOf(part, utf8)]))
}

function unzipped(
  bytes: Uint8Array,
  filter: NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error
    throw damaged({}, error)
  }
}

/** UTF-8 as almost all write it; UTF-16 by its mark. */
function textOf(part: Uint8Array, utf8: TextDecoder): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  return utf8.decode(part)
}
