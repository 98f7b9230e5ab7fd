'use client'

import { useEffect, useState } from 'react'

import type { AttendanceStatus } from '../../domain/meetings/meeting-words.ts'
import { useDeskWords } from '../desk/use-desk-words.ts'
import { ask, type ApiError } from '../shared/api.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { asApiError } from '../shared/use-answer.ts'

export type PastMark = { readonly status: AttendanceStatus; readonly reason: string | null }
type Named = { readonly id: string; readonly fullName: string }

const MEMBERS = `query PastRoll($organization: ID!, $after: String) {
  members(
    filter: { organization: $organization, includeSubtree: false, statuses: [OFFICIAL, PROBATIONARY, EXEMPT, TEMPORARILY_HERE, TEMPORARILY_AWAY] }
    first: 200, after: $after
  ) { nodes { id fullName } pageInfo { hasNextPage endCursor } }
}`

type Page = {
  readonly members: {
    readonly nodes: readonly Named[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

const CHOICES = ['PRESENT', 'LATE', 'ABSENT_EXCUSED', 'ABSENT_UNEXCUSED'] as const

async function readMembers(
  organization: string,
  after: string | null = null,
): Promise<readonly Named[]> {
  const { members } = await ask<Page>(MEMBERS, { organization, after })
  const { nodes, pageInfo } = members
  if (!pageInfo.hasNextPage) return nodes
  return [...nodes, ...(await readMembers(organization, pageInfo.endCursor))]
}

/** Who was there: everybody, but for those who were not. */
export function PastRoll({
  organizationId,
  marks,
  onChange,
}: {
  readonly organizationId: string
  readonly marks: ReadonlyMap<string, PastMark>
  readonly onChange: (marks: ReadonlyMap<string, PastMark>) => void
}) {
  const { t } = useLanguage()
  const { w } = useDeskWords()
  const [members, setMembers] = useState<readonly Named[] | null>(null)
  const [error, setError] = useState<ApiError>()
  useEffect(() => {
    let isWanted = true
    readMembers(organizationId).then(
      (found) => isWanted && setMembers(found),
      (caught: unknown) => isWanted && setError(asApiError(caught)),
    )
    return () => {
      isWanted = false
    }
  }, [organizationId])
  if (error) return <Failed error={error} />
  if (members === null) return <Loading />
  const set = (id: string, mark: PastMark) => onChange(new Map(marks).set(id, mark))
  const present: PastMark = { status: 'PRESENT', reason: null }
  const unmarked = members.filter(({ id }) => !marks.has(id))
  return (
    <fieldset className="desk-agenda-editor">
      <legend>{w('desk.stage.roll')}</legend>
      <button
        type="button"
        disabled={unmarked.length === 0}
        onClick={() =>
          onChange(new Map([...marks, ...unmarked.map(({ id }) => [id, present] as const)]))
        }
      >
        {w('desk.bulk.restPresent', { count: unmarked.length })}
      </button>
      <ul className="roll">
        {members.map(({ id, fullName }) => {
          const mark = marks.get(id)
          return (
            <li key={id}>
              <span>{fullName}</span>
              <select
                aria-label={w('desk.mark.of', { name: fullName })}
                value={mark?.status ?? ''}
                onChange={(event) =>
                  set(id, { status: event.target.value as AttendanceStatus, reason: null })
                }
              >
                <option value="" disabled>
                  {w('desk.choose')}
                </option>
                {CHOICES.map((one) => (
                  <option key={one} value={one}>
                    {t(`member.attendance.${one}`)}
                  </option>
                ))}
              </select>
              {mark?.status === 'ABSENT_EXCUSED' && (
                <input
                  className="past-reason"
                  aria-label={w('desk.mark.reasonOf', { name: fullName })}
                  placeholder={w('desk.reason')}
                  maxLength={500}
                  value={mark.reason ?? ''}
                  onChange={(event) => set(id, { ...mark, reason: event.target.value })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
