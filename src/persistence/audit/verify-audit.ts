import {
  createChainCheck,
  type AuditBlock,
  type ChainMark,
  type Fault,
} from '../../domain/audit/chain.ts'
import type { Verification } from '../../services/audit/audit.repository.ts'
import type { AuditEntryRow } from '../models/audit-entries.model.ts'
import { toStored } from './audit-row.ts'
import { toBlock, type AuditStore } from './link-audit.ts'

const BLOCKS_A_READ = 50
const FAULTS_TOLD = 100

type Progress = { readonly done: number; readonly total: number }

/** Reads the chain from its beginning, with everything that says it belongs to it. Memory stays small however long the log is. */
export async function verifyAudit({
  entries,
  blocks,
  seal,
  mark,
  onProgress,
}: AuditStore & {
  readonly mark: ChainMark | null
  readonly onProgress?: (progress: Progress) => void
}): Promise<Verification> {
  const total = await entries.countDocuments({})
  const check = createChainCheck({ seal, mark })
  const faults: Fault[] = []
  let faultCount = 0
  const tell = (found: readonly Fault[]) => {
    faultCount += found.length
    faults.push(...found.slice(0, Math.max(0, FAULTS_TOLD - faults.length)))
  }
  let done = 0
  let blockCount = 0
  let end = 0
  let lastFirst = 0
  for (;;) {
    const some = await nextBlocks({ blocks, after: lastFirst })
    const last = some.at(-1)
    if (last === undefined) break
    const upTo = Math.max(end, endOf(last))
    const rows = await rowsBetween({ entries, after: end, upTo })
    for (const block of some) tell(check.block(block, rows.filter(isWithin(block))))
    done += rows.length
    blockCount += some.length
    end = upTo
    lastFirst = last.first
    onProgress?.({ done, total })
  }
  const behind = await rowsBetween({ entries, after: end, upTo: Number.MAX_SAFE_INTEGER })
  tell(check.end(behind.map(({ entry, seal: kept }) => ({ id: entry.id, seal: kept }))))
  tell(await strays({ entries, known: done + behind.length }))
  return { entries: total, blocks: blockCount, faults, faultCount, mark: check.mark() }
}

type Row = ReturnType<typeof toStored>

/** By what it holds, since what it says of its end may be false. */
const endOf = ({ first, links }: AuditBlock) => first + links.length - 1

const isWithin =
  (block: AuditBlock) =>
  ({ block: place }: Row) =>
    place !== null && place >= block.first && place <= endOf(block)

async function nextBlocks({
  blocks,
  after,
}: Pick<AuditStore, 'blocks'> & { readonly after: number }): Promise<readonly AuditBlock[]> {
  const found = await blocks.collection
    .find({ first: { $gt: after } }, { sort: { first: 1 } })
    .limit(BLOCKS_A_READ)
    .toArray()
  return found.map((block) => toBlock(block as unknown as AuditBlock))
}

async function rowsBetween({
  entries,
  after,
  upTo,
}: Pick<AuditStore, 'entries'> & { readonly after: number; readonly upTo: number }) {
  const found = await entries.collection.find({ block: { $gt: after, $lte: upTo } }).toArray()
  return found.map((row) => toStored(row as unknown as AuditEntryRow))
}

/** Entries whose place is none at all: neither a number of the chain nor waiting to be linked. */
async function strays({
  entries,
  known,
}: Pick<AuditStore, 'entries'> & { readonly known: number }): Promise<readonly Fault[]> {
  const [all, waiting] = [
    await entries.countDocuments({}),
    await entries.collection.countDocuments({ block: null }),
  ]
  const count = Math.max(0, all - waiting - known)
  return Array.from({ length: count }, () => ({
    kind: 'INSERTED_ENTRY' as const,
    number: 0,
    entryId: null,
  }))
}
