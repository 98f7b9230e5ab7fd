'use client'

import { useEffect, useState } from 'react'

import { SHARED_LABELS as words } from '../../src/domain/desk/shared.labels.ts'
import { ask } from './ask.ts'
import { useLocale } from './use-locale.ts'

const PAUSE_MS = 250
/** As many as the doors answer with. */
const MOST = 20

export type OrganizationChoice = {
  /** Where the door tells it. */
  readonly id?: string
  readonly code: string
  readonly name: string
  /** The name of the one above. */
  readonly under: string | null
}

type Props = {
  /** A door of ours that finds organizations by `?search=`. */
  readonly address: string
  readonly label: string
  /** Null before one is chosen. */
  readonly chosen: OrganizationChoice | null
  readonly onChoose: (organization: OrganizationChoice) => void
}

/** One organization, found while typing, with marks or without, or by its code. */
export function OrganizationSearch({ address, label, chosen, onChoose }: Props) {
  const locale = useLocale()
  const [search, setSearch] = useState('')
  const { found, refusal } = useFound({ address, search })
  const shown = found ?? []
  // The only one there is needs no choosing.
  const only = found?.length === 1 && chosen?.code !== found[0]?.code ? found[0] : undefined
  useEffect(() => {
    if (only !== undefined) onChoose(only)
  }, [only, onChoose])
  const isOut = chosen !== null && !shown.some(({ code }) => code === chosen.code)
  return (
    <>
      <label>
        {label}
        <input
          type="search"
          name="search"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          // Enter would send the form around it.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </label>
      {refusal !== undefined && <p role="alert">{refusal ?? words.noConnection[locale]}</p>}
      <fieldset>
        <legend>{words.organization[locale]}</legend>
        {found?.length === 0 && <p>{words.noOrganization[locale]}</p>}
        {(isOut ? [chosen, ...shown] : shown).map((organization) => (
          <label key={organization.code} className="desk-check">
            <input
              type="radio"
              name="organization"
              value={organization.code}
              checked={organization.code === chosen?.code}
              onChange={() => onChoose(organization)}
            />
            <span>
              {`${organization.name} (${organization.code})`}
              {organization.under !== null && <small>{organization.under}</small>}
            </span>
          </label>
        ))}
        {found?.length === MOST && <p>{words.moreOrganizations[locale]}</p>}
      </fieldset>
    </>
  )
}

function useFound({ address, search }: { readonly address: string; readonly search: string }) {
  const [found, setFound] = useState<readonly OrganizationChoice[] | null>(null)
  /** Undefined: none; null: no connection. */
  const [refusal, setRefusal] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let isCurrent = true
    const waiting = setTimeout(() => {
      const asked = `${address}?search=${encodeURIComponent(search)}`
      void ask<readonly OrganizationChoice[]>(asked).then((answer) => {
        if (!isCurrent) return
        setRefusal(answer.ok ? undefined : answer.refusal)
        if (answer.ok) setFound(answer.value)
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(waiting)
    }
  }, [address, search])
  return { found, refusal }
}
