'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import {
  ISSUING_LABELS as words,
  STANDING_LABELS,
} from '../../src/domain/accounts/issuing.labels.ts'
import { STANDINGS, type Standing } from '../../src/domain/accounts/issue-standing.ts'
import { DataTable } from '../shared/data-table.tsx'
import type { OrganizationChoice } from '../shared/organization-search.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { useIssuing } from './use-issuing.ts'

type Props = {
  readonly issuer: ReturnType<typeof useIssuing>
  readonly organization: OrganizationChoice
  /** Null until they are known. */
  readonly counts: Readonly<Record<Standing, number>> | null
}

/** What issuing would do there, the button that does it, and how far it is. */
export function IssueForm({ issuer, organization, counts }: Props) {
  const locale = useLocale()
  const [again, setAgain] = useState(false)
  const { issuing, start, stop, goOn } = issuer
  const { state, progress } = issuing
  const isRunning = state === 'running'
  const toIssue = counts === null ? null : counts.NEW + counts.LOST + (again ? counts.WAITING : 0)
  return (
    <section>
      <h2>{organization.name}</h2>
      {counts !== null && (
        <DataTable
          caption={words.preview[locale]}
          columns={[
            {
              key: 'standing',
              label: words.standing[locale],
              cell: (one: Standing) => STANDING_LABELS[one].label[locale],
            },
            { key: 'count', label: words.count[locale], numeric: true, cell: (one) => counts[one] },
            { key: 'then', label: words.then[locale], cell: (one) => thenOf(one, again)[locale] },
          ]}
          rows={STANDINGS.filter((one) => counts[one] > 0)}
          keyOf={(one) => one}
        />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start({ organizationCode: organization.code, again })
        }}
      >
        <label className="desk-check">
          <input
            type="checkbox"
            name="again"
            checked={again}
            onChange={(event) => setAgain(event.target.checked)}
          />
          <span>{words.again[locale]}</span>
        </label>
        <div>
          <Button type="submit" id="issue-accounts" disabled={isRunning || toIssue === 0}>
            {toIssue === null
              ? words.issue[locale]
              : words.issueCount[locale].replace('{count}', String(toIssue))}
          </Button>
        </div>
      </form>
      {isRunning && (
        <div role="status">
          <p>
            {progress === null
              ? words.preparing[locale]
              : words.progress[locale]
                  .replace('{done}', String(progress.done))
                  .replace('{total}', String(progress.total))}
          </p>
          <progress aria-label={words.title[locale]} value={progress?.done} max={progress?.total} />
          <p>
            <button type="button" className="desk-button" id="stop-issuing" onClick={stop}>
              {words.stop[locale]}
            </button>
          </p>
        </div>
      )}
      {state === 'stopped' && (
        <>
          <p role="alert">{issuing.refused ?? words.stopped[locale]}</p>
          <Button id="resume-issuing" onClick={() => void goOn()}>
            {words.goOn[locale]}
          </Button>
        </>
      )}
      {state === 'done' && issuing.accounts.length === 0 && (
        <p role="status" className="desk-good">
          {words.nobody[locale]}
        </p>
      )}
    </section>
  )
}

function thenOf(standing: Standing, again: boolean) {
  if (standing === 'WAITING' && again) return words.newCode
  return STANDING_LABELS[standing].then
}
