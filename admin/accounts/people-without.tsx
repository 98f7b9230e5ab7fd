'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import {
  ISSUING_LABELS as words,
  STANDING_LABELS,
} from '../../src/domain/accounts/issuing.labels.ts'
import { STANDINGS, type Standing } from '../../src/domain/accounts/issue-standing.ts'
import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { DataTable } from '../shared/data-table.tsx'
import { Pager } from '../shared/pager.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { setStatus, standingIn, type Person, type StandingPage } from './issue-requests.ts'

const A_PAGE = 50

type Props = {
  readonly api: string
  readonly code: string
  readonly onReissue: (memberId: string) => void
}

/** The people of one standing, with what can be done for one of them: a new code, close, open again. */
export function PeopleWithout({ api, code, onReissue }: Props) {
  const locale = useLocale()
  const { config } = useConfig()
  const [standing, setStanding] = useState<Standing>('WAITING')
  const [from, setFrom] = useState(0)
  const [page, setPage] = useState<StandingPage | null>(null)
  const [turn, setTurn] = useState(0)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void standingIn({ api, organization: code, standing, from }).then((answer) => {
      if (isCurrent && answer.ok) setPage(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [api, code, standing, from, turn])

  const change = async ({ accountId }: Person, status: 'ACTIVE' | 'CLOSED') => {
    if (accountId === null) return
    const answer = await setStatus({ api, accountId, status })
    setRefusal(answer.ok ? null : (answer.refusal ?? SHARED_LABELS.noConnection[locale]))
    setTurn(turn + 1)
  }
  const action = (person: Person) => {
    if (standing === 'ACTIVE')
      return { label: words.lock, run: () => void change(person, 'CLOSED') }
    if (standing === 'CLOSED')
      return { label: words.unlock, run: () => void change(person, 'ACTIVE') }
    return { label: words.reissue, run: () => onReissue(person.memberId) }
  }
  return (
    <section>
      <h2>{words.people[locale]}</h2>
      <div className="desk-filters">
        <label>
          {words.standing[locale]}
          <select
            name="standing"
            value={standing}
            onChange={(event) => {
              setStanding(event.target.value as Standing)
              setFrom(0)
            }}
          >
            {STANDINGS.map((one) => (
              <option key={one} value={one}>
                {`${STANDING_LABELS[one].label[locale]}${page === null ? '' : ` (${page.counts[one]})`}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {page?.total === 0 && <p>{SHARED_LABELS.nothing[locale]}</p>}
      {page !== null && page.total > 0 && (
        <DataTable
          caption={STANDING_LABELS[standing].label[locale]}
          columns={[
            {
              key: 'name',
              label: words.name[locale],
              cell: ({ memberId, fullName }: Person) => (
                <a href={`${config.routes.admin}/collections/members/${memberId}`}>{fullName}</a>
              ),
            },
            { key: 'cell', label: words.cell[locale], cell: ({ organization }) => organization },
            {
              key: 'until',
              label: words.until[locale],
              cell: ({ expiresAt }) =>
                expiresAt === null ? '' : writtenMoment(new Date(expiresAt)),
            },
            {
              key: 'action',
              label: words.action[locale],
              cell: (person) => {
                const { label, run } = action(person)
                return (
                  <button
                    type="button"
                    className="desk-button"
                    aria-label={`${label[locale]}: ${person.fullName}`}
                    onClick={run}
                  >
                    {label[locale]}
                  </button>
                )
              },
            },
          ]}
          rows={page.people}
          keyOf={({ memberId }) => memberId}
        />
      )}
      <Pager from={from} size={A_PAGE} total={page?.total ?? 0} onGo={setFrom} />
    </section>
  )
}
