'use client'

import { useEffect, useState } from 'react'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import { BarChart } from '../shared/bar-chart.tsx'
import type { OrganizationChoice } from '../shared/organization-search.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { activationOf, type Unit } from './issue-requests.ts'

type Props = {
  readonly api: string
  readonly organization: OrganizationChoice
  readonly onChoose: (organization: OrganizationChoice) => void
  /** Asked again when it changes. */
  readonly turn: string
}

/** Who has activated, unit by unit; a unit leads to those below it. */
export function ActivationChart({ api, organization, onChoose, turn }: Props) {
  const locale = useLocale()
  const [units, setUnits] = useState<readonly Unit[] | null>(null)
  const { code, name } = organization
  useEffect(() => {
    let isCurrent = true
    setUnits(null)
    void activationOf(api, code).then((answer) => {
      if (isCurrent) setUnits(answer.ok ? answer.value : [])
    })
    return () => {
      isCurrent = false
    }
  }, [api, code, turn])
  if (units === null || units.length === 0) return null
  const below = units.filter(({ isSelf }) => !isSelf)
  return (
    <section data-activation={code}>
      <h2>{words.activation[locale]}</h2>
      <BarChart
        caption={words.activationOf[locale].replace('{name}', name)}
        heads={{ label: words.unit[locale], value: words.activated[locale] }}
        bars={units.map((unit) => ({
          key: unit.code,
          label: unit.name,
          value: unit.active,
          of: unit.members,
        }))}
      />
      {below.length > 0 && (
        <div className="desk-filters">
          <label>
            {words.goDown[locale]}
            <select
              name="unit"
              value=""
              onChange={(event) => {
                const unit = below.find((one) => one.code === event.target.value)
                if (unit) onChoose({ code: unit.code, name: unit.name, under: name })
              }}
            >
              <option value="">{words.chooseUnit[locale]}</option>
              {below.map((unit) => (
                <option key={unit.code} value={unit.code}>
                  {unit.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </section>
  )
}
