'use client'

import { useCallback, useState } from 'react'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import { OrganizationSearch, type OrganizationChoice } from '../shared/organization-search.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { ActivationChart } from './activation-chart.tsx'
import { IssueForm } from './issue-form.tsx'
import { IssuedFiles } from './issued-files.tsx'
import { organizationsDoor } from './issue-requests.ts'
import { PeopleWithout } from './people-without.tsx'
import { useIssuing } from './use-issuing.ts'
import { useStanding } from './use-standing.ts'

/** Where, what would happen, issue, print; who has activated, and who has not. */
export function IssueDesk({ api }: { readonly api: string }) {
  const locale = useLocale()
  const [chosen, setChosen] = useState<OrganizationChoice | null>(null)
  const issuer = useIssuing({ api })
  const { issuing } = issuer
  const isRunning = issuing.state === 'running'
  const code = chosen?.code ?? ''
  // What is known of the people changes when a run ends and when its codes are in a file.
  const turn = `${issuing.state} ${issuing.moments.length}`
  const standing = useStanding({ api, code, turn: isRunning ? 'running' : turn })
  const { forget } = issuer
  const choose = useCallback(
    (organization: OrganizationChoice) => {
      if (isRunning) return
      setChosen(organization)
    },
    [isRunning],
  )
  return (
    <>
      <h1>{words.title[locale]}</h1>
      <p>{words.intro[locale]}</p>
      <form onSubmit={(event) => event.preventDefault()}>
        <OrganizationSearch
          address={organizationsDoor(api)}
          label={words.search[locale]}
          chosen={chosen}
          onChoose={choose}
        />
      </form>
      {chosen !== null && (
        <IssueForm issuer={issuer} organization={chosen} counts={standing?.counts ?? null} />
      )}
      {issuing.accounts.length > 0 && (
        <IssuedFiles
          api={api}
          issuing={issuing}
          onTaken={() => void issuer.confirm()}
          onForget={isRunning ? null : forget}
        />
      )}
      {chosen !== null && !isRunning && (
        <>
          <ActivationChart api={api} organization={chosen} onChoose={choose} turn={turn} />
          <PeopleWithout
            key={`${code} ${turn}`}
            api={api}
            code={code}
            onReissue={(memberId) =>
              void issuer.start({ organizationCode: code, again: true, memberId })
            }
          />
        </>
      )}
    </>
  )
}
