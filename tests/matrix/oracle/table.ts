import { COLUMNS, type Asker, type Column } from './askers.ts'
import { isAtOrBelow, type Place } from './tree.ts'

/**
 * Who may do what, and how far: written by hand from design.md (sections 1 and 4), domain.md (section 11) and the comments of the
 * contract, not from the product's own table. `b` there and below, `h` exactly there, `.` not at all. What is one's own (the
 * record, the account, the draft) is told where it is asked (oracle/things.ts).
 *
 * Columns: administrator, organization and propaganda officer, inspector, overseer; secretary, deputy, committee member; head,
 * deputy and secretary of a board, editor, contributor; member.
 */
const TABLE = `
                    ADM OFF PRO INS OVE  SEC DEP COM  HEA BDE BSE EDI CON  MEM
organization.read    b   b   b   b   b    b   b   b    b   b   b   b   b    h
organization.write   b   b   .   .   .    .   .   .    .   .   .   .   .    .
member.read          b   b   .   b   b    b   b   b    .   .   .   .   .    h
member.sensitive     .   b   .   .   .    h   h   .    .   .   .   .   .    .
member.write         b   b   .   .   .    .   .   .    .   .   .   .   .    .
account.read         b   b   .   .   .    .   .   .    .   .   .   .   .    .
account.write        b   b   .   .   .    .   .   .    .   .   .   .   .    .
appointment.read     b   b   .   b   b    b   b   b    .   .   .   .   .    .
appointment.write    b   b   .   .   .    .   .   .    .   .   .   .   .    .
meeting.read         .   b   .   b   b    b   b   b    .   .   .   .   .    h
meeting.run          .   .   .   .   .    h   h   h    .   .   .   .   .    .
meeting.return       .   b   .   .   .    b   b   b    .   .   .   .   .    .
meeting.rules        .   b   .   .   .    .   .   .    .   .   .   .   .    .
content.write        .   .   b   .   .    h   h   .    b   b   b   b   b    .
content.review       .   .   .   .   .    .   .   .    b   b   b   b   .    .
board.read           b   .   b   .   .    h   h   .    b   b   b   b   b    .
board.write          b   .   b   .   .    .   .   .    .   .   .   .   .    .
task.read            .   .   .   .   .    .   .   .    h   h   h   h   h    .
committees.read      .   b   b   .   .    b   b   b    .   .   .   .   .    .
import               b   b   .   .   .    .   .   .    .   .   .   .   .    .
audit.read           b   b   .   b   .    .   .   .    .   .   .   .   .    .
`

export type Right =
  | 'organization.read'
  | 'organization.write'
  | 'member.read'
  | 'member.sensitive'
  | 'member.write'
  | 'account.read'
  | 'account.write'
  | 'appointment.read'
  | 'appointment.write'
  | 'meeting.read'
  | 'meeting.run'
  | 'meeting.return'
  | 'meeting.rules'
  | 'content.write'
  | 'content.review'
  | 'board.read'
  | 'board.write'
  | 'task.read'
  | 'committees.read'
  | 'import'
  | 'audit.read'

type Scope = 'b' | 'h' | '.'

const scopes: ReadonlyMap<string, readonly Scope[]> = new Map(
  TABLE.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/) as [string, ...Scope[]])
    .map(([right, ...row]) => [right, row]),
)

export function scopeOf(right: Right, column: Column): Scope {
  const scope = scopes.get(right)?.[COLUMNS.indexOf(column)]
  if (scope === undefined) throw new Error(`The table says nothing of ${right} for ${column}.`)
  return scope
}

/** Whether the asker has the right at a place. A system administrator is an administrator everywhere. */
export function has({ kind, column, at }: Asker, right: Right, place: Place): boolean {
  if (column === null) return false
  const scope = scopeOf(right, column)
  if (kind === 'system') return scope === 'b'
  if (at === null || scope === '.') return false
  return scope === 'b' ? isAtOrBelow(place, at) : place === at
}

/** Whether the asker has the right anywhere. */
export const hasSomewhere = ({ column }: Asker, right: Right) =>
  column !== null && scopeOf(right, column) !== '.'
