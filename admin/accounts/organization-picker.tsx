'use client'

import { useEffect, useState } from 'react'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import { findIssuable, type IssuableOrganization } from './issue-requests.ts'

const PAUSE_MS = 250
const MOST = 20

type Props = {
  readonly api: string
  readonly locale: Locale
  /** The code of the one chosen; empty before. */
  readonly code: string
  readonly onChoose: (code: string) => void
}

/** A search over the organizations where the person may issue accounts. */
export function OrganizationPicker({ api, locale, code, onChoose }: Props) {
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly IssuableOrganization[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  useEffect(() => {
    let current = true
    const waiting = setTimeout(() => {
      void findIssuable({ api, search }).then((answer) => {
        if (!current) return
        if ('refused' in answer) return setRefusal(answer.refused ?? words.failed[locale])
        setRefusal(null)
        setFound(answer)
        if (answer.length === 1) onChoose(answer[0]?.code ?? '')
      })
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(waiting)
    }
  }, [api, search, locale, onChoose])

  if (refusal !== null) return <p role="alert">{refusal}</p>
  return (
    <>
      <label>
        {words.search[locale]}
        <input
          type="search"
          name="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>{words.organization[locale]}</legend>
        {found?.length === 0 && <p>{words.none[locale]}</p>}
        {found?.map((organization) => (
          <label key={organization.code} className="desk-check">
            <input
              type="radio"
              name="organization"
              value={organization.code}
              checked={organization.code === code}
              onChange={() => onChoose(organization.code)}
            />
            <span>
              {`${organization.name} (${organization.code})`}
              {organization.under !== null && <small>{organization.under}</small>}
            </span>
          </label>
        ))}
        {found?.length === MOST && <p>{words.more[locale]}</p>}
      </fieldset>
    </>
  )
}
