'use client'

import type { SaidMove, SaidReachChange } from '../../src/domain/organizations/said-move.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import { filled } from '../../src/domain/messages/sentence.ts'
import { useLocale } from '../shared/use-locale.ts'

/** Who and what a move affects, or why it is refused. */
export function MoveEffects({
  move: { from, to, refusals, effects },
}: {
  readonly move: SaidMove
}) {
  const locale = useLocale()
  if (effects === null)
    return (
      <div role="alert" data-move="refused">
        <p>{words.refused[locale]}</p>
        <ul>
          {refusals.map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
        </ul>
      </div>
    )
  const { organizations, members, accounts, meetings } = effects
  const counted: readonly (readonly [string, number])[] = [
    [words.movedOrganizations[locale], organizations],
    [words.movedMembers[locale], members],
    [words.movedAccounts[locale], accounts],
    [words.underWay[locale], meetings.underWay],
    [words.planned[locale], meetings.planned],
  ]
  return (
    <section data-move="preview">
      <p>{filled(words.fromTo[locale], { from: from ?? words.noParent[locale], to })}</p>
      <dl className="desk-facts">
        {counted.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{new Intl.NumberFormat(locale).format(count)}</dd>
          </div>
        ))}
        <People title={words.gains[locale]} people={effects.gains} locale={locale} />
        <People title={words.loses[locale]} people={effects.loses} locale={locale} />
        <div>
          <dt>{words.board[locale]}</dt>
          <dd>{boardSaid(effects.board, locale)}</dd>
        </div>
      </dl>
    </section>
  )
}

type PeopleProps = {
  readonly title: string
  readonly people: readonly SaidReachChange[]
  readonly locale: Locale
}

function People({ title, people, locale }: PeopleProps) {
  return (
    <div>
      <dt>
        {title} ({people.length})
      </dt>
      <dd>
        {people.length === 0
          ? words.nobody[locale]
          : people.map(({ name, offices }) => (
              <p key={`${name} ${offices.join()}`}>
                {name} <small>({offices.join('; ')})</small>
              </p>
            ))}
      </dd>
    </div>
  )
}

type Board = NonNullable<SaidMove['effects']>['board']

function boardSaid(board: Board, locale: Locale): string {
  if (board === null) return words.sameBoard[locale]
  const { from, to, ...counts } = board
  const none = words.noBoard[locale]
  return filled(words.boardChange[locale], { from: from ?? none, to: to ?? none, ...counts })
}
