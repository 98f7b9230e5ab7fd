import { ROLE_LABELS } from '../appointments/appointments.labels.ts'
import { writtenDay } from '../calendar/written-day.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { InputProblem } from '../../errors/domain-error.ts'
import type { ChangeEffects, HeldOffice, Standing } from './change-effects.ts'
import { MEMBER_STATUS_LABELS } from './members.labels.ts'
import type { ChangeKind } from './status-change.ts'

/** The preview of a change in the reader's language. */
export type SaidChange = {
  /** Why it is refused, by field; none where it may be done. */
  readonly refusals: readonly { readonly path: string; readonly sentence: string }[]
  readonly warnings: readonly string[]
  /** What will be done, a sentence each; none where it is refused. */
  readonly effects: readonly string[]
  readonly version: string | null
}

export type PreviewedChange = {
  readonly kind: ChangeKind | null
  readonly before: Standing
  readonly after: Standing
  readonly on: string
  readonly hasNewCard: boolean
  readonly refusals: readonly InputProblem[]
  readonly warnings: readonly InputProblem[]
  readonly effects: ChangeEffects | null
  /** Names of the organizations that the reader may hear of. An office elsewhere is counted and not named. */
  readonly names: ReadonlyMap<string, string>
  readonly version: string | null
}

export function sayChange({
  previewed,
  locale,
}: {
  readonly previewed: PreviewedChange
  readonly locale: Locale
}): SaidChange {
  const { refusals, warnings, version } = previewed
  return {
    refusals: refusals.map(({ path, reason, params }) => ({
      path,
      sentence: say({ key: reason, locale, params }),
    })),
    warnings: warnings.map(({ reason, params }) => say({ key: reason, locale, params })),
    effects: previewed.effects
      ? sentences({ ...previewed, effects: previewed.effects, locale })
      : [],
    version,
  }
}

type Saying = Omit<PreviewedChange, 'effects'> & {
  readonly effects: ChangeEffects
  readonly locale: Locale
}

function sentences(saying: Saying): readonly string[] {
  const { effects, locale, kind, hasNewCard } = saying
  const one = (is: boolean, key: string, params?: Record<string, string | number>) =>
    is ? [say({ key, locale, params })] : []
  return [
    main(saying),
    ...one(kind === 'READMISSION', 'memberChange.recognitionCleared'),
    ...one(hasNewCard, 'memberChange.cardNew'),
    ...cellLife(saying),
    ...offices({ ...saying, of: effects.ends.map(({ office }) => office), how: 'ends' }),
    ...one(effects.left.length > 0, 'memberChange.officesLeft', { count: effects.left.length }),
    ...offices({ ...saying, of: isAskedOfOffices(kind) ? effects.stays : [], how: 'stays' }),
    ...one(effects.account?.what === 'CLOSES', 'memberChange.accountCloses'),
    ...one(effects.account?.what === 'KEPT', 'memberChange.accountKept'),
    ...one(effects.account?.what === 'SHUT', 'memberChange.accountShut'),
    ...one(effects.card === 'COLLECTED', 'memberChange.cardCollected'),
    ...one(
      effects.card === 'STAYS',
      kind === 'DEATH' ? 'memberChange.cardStaysDeath' : 'memberChange.cardStaysTransfer',
    ),
  ]
}

/** Steps after which somebody might think that an office has ended too. */
const isAskedOfOffices = (kind: ChangeKind | null): boolean =>
  kind === 'SUSPENSION' || kind === 'EXEMPTION' || kind === 'STAY_AWAY' || kind === 'TRANSFER'

function main({ before, after, on, names, locale }: Saying): string {
  const day = writtenDay(on)
  const nameOf = (id: string) => names.get(id) ?? ''
  if (before.status === after.status)
    return say({
      key: 'memberChange.cell',
      locale,
      params: { from: nameOf(before.cellId), to: nameOf(after.cellId), day },
    })
  const [from, to] = [before, after].map(({ status }) => MEMBER_STATUS_LABELS[status][locale])
  return say({
    key: 'memberChange.status',
    locale,
    params: { from: from ?? '', to: to ?? '', day },
  })
}

function cellLife({ effects, before, after, names, locale }: Saying): readonly string[] {
  const [from, to] = [names.get(before.cellId) ?? '', names.get(after.cellId) ?? '']
  switch (effects.cellLife) {
    case 'ENDS':
      return [say({ key: 'memberChange.cellLifeEnds', locale, params: { cell: from } })]
    case 'BEGINS':
      return [say({ key: 'memberChange.cellLifeBegins', locale, params: { cell: to } })]
    case 'MOVES':
      return [say({ key: 'memberChange.cellLifeMoves', locale, params: { from, to } })]
    case null:
      return []
  }
}

function offices({
  of,
  how,
  effects,
  names,
  locale,
}: Saying & {
  readonly of: readonly HeldOffice[]
  readonly how: 'ends' | 'stays'
}): readonly string[] {
  const lastDays = new Map(effects.ends.map(({ office, lastDay }) => [office.id, lastDay]))
  const named = of.flatMap(({ id, role, organizationId }) => {
    const organization = names.get(organizationId)
    if (organization === undefined) return []
    const day = writtenDay(lastDays.get(id) ?? '')
    const params = { role: ROLE_LABELS[role][locale], organization, day }
    const key = how === 'ends' ? 'memberChange.officeEnds' : 'memberChange.officeStays'
    return [say({ key, locale, params })]
  })
  const others = of.length - named.length
  if (others === 0) return named
  const key = how === 'ends' ? 'memberChange.officesEnd' : 'memberChange.officesStay'
  return [...named, say({ key, locale, params: { count: others } })]
}
