import type { Sheet, Workbook } from '../../domain/roster/sheet.ts'
import { damaged } from './refusals.ts'
import { xlsxParts, type Parts } from './xlsx-parts.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import { readSheet } from './xlsx-sheet.ts'
import { scanXml } from './xml-scan.ts'

type Relation = { readonly type: string; readonly target: string }

/** Reads an XLSX, whichever program wrote it: prefixes of its elements, order and names of its parts do not matter. */
export function readXlsx(bytes: Uint8Array): Workbook {
  const parts = xlsxParts(bytes)
  const workbookPath = pathOfWorkbook(parts)
  const { listed, date1904 } = readWorkbookPart(partAt(parts, workbookPath))
  const relations = readRelations(parts, workbookPath)
  const ofType = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? ''
  const context = {
    strings: readSharedStrings(parts.get(ofType('sharedStrings'))),
    styles: readStyles(parts.get(ofType('styles'))),
    date1904,
  }
  const sheets = listed.flatMap(({ name, hidden, relationId }): Sheet[] => {
    const relation = relations.get(relationId)
    if (relation?.type !== 'worksheet') return []
    return [{ name, hidden, ...readSheet(partAt(parts, relation.target), context) }]
  })
  return { sheets }
}

function partAt(parts: Parts, path: string): string {
  const part = parts.get(path)
  if (part === undefined) throw damaged()
  return part
}

function pathOfWorkbook(parts: Parts): string {
  const relations = parts.has('_rels/.rels')
    ? readRelations(parts, '')
    : new Map<string, Relation>()
  const named = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target
  return named !== undefined && parts.has(named) ? named : 'xl/workbook.xml'
}

type Listed = { readonly name: string; readonly hidden: boolean; readonly relationId: string }

function readWorkbookPart(xml: string): { listed: Listed[]; date1904: boolean } {
  const listed: Listed[] = []
  let date1904 = false
  scanXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (name === 'sheet')
        listed.push({
          name: attribute('name') ?? '',
          hidden: (attribute('state') ?? 'visible') !== 'visible',
          relationId: attribute('id') ?? '',
        })
    },
  })
  return { listed, date1904 }
}

/** The relations of a part by id; type is the last word of its address, target a path from the root of the archive. */
function readRelations(parts: Parts, of: string): Map<string, Relation> {
  const folder = of.includes('/') ? of.slice(0, of.lastIndexOf('/') + 1) : ''
  const xml = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  const relations = new Map<string, Relation>()
  if (xml === undefined) return relations
  scanXml(xml, {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      relations.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolve(folder + target),
      })
    },
  })
  return relations
}

/** A path without `.` and `..`. */
function resolve(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
