import { ROLE_LABELS } from '../appointments/appointments.labels.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { InputProblem } from '../../errors/domain-error.ts'
import type { MovePreview, ReachChange } from './move-preview.ts'

/** Somebody whose rights change, and what this is due to: "Bí thư, Đảng bộ xã Tân Lập". */
export type SaidReachChange = { readonly name: string; readonly offices: readonly string[] }

/** The preview of a move in the reader's language. */
export type SaidMove = {
  readonly name: string
  readonly from: string | null
  readonly to: string
  /** Why it is refused; none where it may be done. */
  readonly refusals: readonly string[]
  /** Null where it is refused. */
  readonly effects: {
    readonly organizations: number
    readonly members: number
    readonly accounts: number
    readonly gains: readonly SaidReachChange[]
    readonly loses: readonly SaidReachChange[]
    readonly board: {
      readonly from: string | null
      readonly to: string | null
      readonly items: number
      readonly underReview: number
    } | null
    readonly meetings: { readonly underWay: number; readonly planned: number }
  } | null
  readonly version: string | null
}

type Previewed = {
  readonly organization: { readonly name: string }
  readonly from: string | null
  readonly to: string
  readonly refusals: readonly InputProblem[]
  readonly preview: MovePreview | null
  readonly names: ReadonlyMap<string, string>
  readonly version: string | null
}

export function sayMove({
  previewed: { organization, from, to, refusals, preview, names, version },
  locale,
}: {
  readonly previewed: Previewed
  readonly locale: Locale
}): SaidMove {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const people = (changes: readonly ReachChange[]): SaidReachChange[] =>
    changes.map(({ displayName, offices }) => ({
      name: displayName,
      offices: offices.map(({ role, organizationId }) =>
        [ROLE_LABELS[role][locale], nameOf(organizationId)].filter((part) => part).join(', '),
      ),
    }))
  return {
    name: organization.name,
    from,
    to,
    refusals: refusals.map(({ reason, params }) => say({ key: reason, locale, params })),
    effects: preview && {
      ...preview,
      gains: people(preview.gains),
      loses: people(preview.loses),
      board: preview.board && {
        ...preview.board,
        from: nameOf(preview.board.from),
        to: nameOf(preview.board.to),
      },
    },
    version,
  }
}
