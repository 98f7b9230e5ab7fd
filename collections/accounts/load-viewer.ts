import type { Payload } from 'payload'

import { dayOf } from '../../src/domain/calendar/day.ts'
import { BOARD_OFFICES } from '../../src/domain/editorial/board-offices.ts'
import { hasCellLife, type MemberStatus } from '../../src/domain/members/member-status.ts'
import { LOCALES, type Locale } from '../../src/domain/messages/messages.ts'
import type { Role, Viewer, ViewerAppointment } from '../../src/domain/permissions.ts'
import { isInForce } from '../../src/domain/sessions/day-in-force.ts'

/** Reads who an account is now. Null when it is gone, closed or not yet activated. */
export async function loadViewer({
  payload,
  accountId,
  sessionId = null,
}: {
  readonly payload: Payload
  readonly accountId: string
  readonly sessionId?: string | null
}): Promise<Viewer | null> {
  const viewers = await loadViewers({ payload, accountIds: [accountId], now: new Date() })
  const viewer = viewers.get(accountId)
  return viewer === undefined ? null : { ...viewer, sessionId }
}

/**
 * Who these accounts are at a moment, by account id: active ones only, each with the path of the own cell (where membership is a right
 * there) and the appointments and board offices in force on that day in Việt Nam. Two rounds of reads however many are asked.
 * Reads the stored documents bare: what a viewer may do cannot itself depend on what a viewer may see.
 */
export async function loadViewers({
  payload,
  accountIds,
  now,
}: {
  readonly payload: Payload
  readonly accountIds: readonly string[]
  readonly now: Date
}): Promise<ReadonlyMap<string, Viewer>> {
  const read = readerOf(payload)
  const accounts = await read<AccountRow>({
    slug: 'accounts',
    filter: { _id: { $in: accountIds.filter(isId) }, status: 'ACTIVE' },
    fields: ['displayName', 'locale', 'member', 'systemAdministrator'],
  })
  const ids = accounts.map(({ _id }) => _id)
  const memberIds = accounts.flatMap(({ member }) => (member ? [member] : []))
  const [members, appointments, boards] = await Promise.all([
    memberIds.length === 0
      ? []
      : read<MemberRow>({
          slug: 'members',
          filter: { _id: { $in: memberIds } },
          fields: ['path', 'status'],
        }),
    read<AppointmentRow>({
      slug: 'appointments',
      filter: { 'holder.value': { $in: [...ids, ...memberIds] } },
      fields: ['holder', 'role', 'organization', 'path', 'from', 'to'],
    }),
    read<BoardRow>({
      slug: 'editorial-boards',
      filter: { $or: OFFICES.map(([field]) => ({ [field]: { $in: ids } })) },
      fields: ['organization', 'path', ...OFFICES.map(([field]) => field)],
    }),
  ])
  const registers: Registers = {
    members: byKey(members, ({ _id }) => String(_id)),
    inForce: appointments.filter((row) => isInForce({ ...row, today: dayOf(now) })),
    boards,
  }
  return byKey(
    accounts.map((account) => viewerFrom({ account, registers })),
    ({ accountId }) => accountId,
  )
}

type Id = { toString(): string }
type AccountRow = {
  readonly _id: Id
  readonly displayName?: string
  readonly locale?: string
  readonly member?: Id | null
  readonly systemAdministrator?: boolean
}
type MemberRow = {
  readonly _id: Id
  readonly status: MemberStatus
  /** From the root to the cell. */
  readonly path?: readonly Id[]
}
type AppointmentRow = {
  readonly _id: Id
  /** A member, or an account of somebody outside the register. */
  readonly holder: { readonly relationTo: string; readonly value: Id }
  readonly role: Role
  readonly organization: Id
  readonly path?: readonly Id[]
  readonly from?: string | Date | null
  readonly to?: string | Date | null
}
type BoardRow = {
  readonly _id: Id
  readonly organization: Id
  readonly path?: readonly Id[]
} & Readonly<Record<string, unknown>>

type Registers = {
  readonly members: ReadonlyMap<string, MemberRow>
  readonly inForce: readonly AppointmentRow[]
  readonly boards: readonly BoardRow[]
}

/** The offices of an editorial board are roles at its organization. */
const OFFICES: readonly (readonly [field: string, role: Role])[] = Object.entries(BOARD_OFFICES)

function viewerFrom({
  account,
  registers,
}: {
  readonly account: AccountRow
  readonly registers: Registers
}): Viewer {
  const accountId = String(account._id)
  const memberId = account.member ? String(account.member) : null
  const holds = ({ holder }: AppointmentRow) =>
    String(holder.value) === (holder.relationTo === 'accounts' ? accountId : memberId)
  return {
    accountId,
    sessionId: null,
    displayName: account.displayName ?? '',
    locale: LOCALES.find((locale): locale is Locale => locale === account.locale) ?? 'vi',
    memberId,
    cellPath: memberId === null ? [] : cellPathOf({ memberId, registers }),
    systemAdministrator: account.systemAdministrator === true,
    appointments: [
      ...registers.inForce.filter(holds).map((row) => ({
        id: String(row._id),
        role: row.role,
        ...placeOf(row),
      })),
      ...registers.boards.flatMap((board) => officesOf({ board, accountId })),
    ].sort((one, other) => one.id.localeCompare(other.id)),
  }
}

function cellPathOf({
  memberId,
  registers,
}: {
  readonly memberId: string
  readonly registers: Registers
}): readonly string[] {
  const member = registers.members.get(memberId)
  if (member === undefined || !hasCellLife(member.status)) return []
  return (member.path ?? []).map(String)
}

function officesOf({
  board,
  accountId,
}: {
  readonly board: BoardRow
  readonly accountId: string
}): readonly ViewerAppointment[] {
  const held = OFFICES.filter(([field]) =>
    [board[field]].flat().some((holder) => String(holder) === accountId),
  )
  return held.map(([, role]) => ({
    id: `${String(board._id)}:${role}`,
    role,
    ...placeOf(board),
  }))
}

const placeOf = ({ organization, path }: Pick<AppointmentRow, 'organization' | 'path'>) => ({
  organizationId: String(organization),
  organizationPath: (path ?? []).map(String),
})

type ReadRows = <Row>(asked: {
  readonly slug: string
  readonly filter: Record<string, unknown>
  readonly fields: readonly string[]
}) => Promise<readonly Row[]>

type RowSource = {
  find: (filter: object, fields: Record<string, 1>) => { lean: () => Promise<unknown> }
}

/** Payload types its adapter without the models; ours is always mongoose's. A collection that is not there holds nothing. */
function readerOf(payload: Payload): ReadRows {
  const sources = (payload.db as unknown as { collections: Record<string, RowSource | undefined> })
    .collections
  return async <Row>({ slug, filter, fields }: Parameters<ReadRows>[0]) => {
    const projection = Object.fromEntries(fields.map((field) => [field, 1 as const]))
    return ((await sources[slug]?.find(filter, projection).lean()) ?? []) as readonly Row[]
  }
}

const isId = (id: string) => /^[0-9a-f]{24}$/i.test(id)

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
