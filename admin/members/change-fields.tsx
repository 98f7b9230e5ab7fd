'use client'

import { useState } from 'react'

import type { SaidChange } from '../../src/domain/members/said-change.ts'
import {
  CHANGE_FIELD_LABELS,
  CHANGE_FIELD_NAMES,
  CHANGE_WORDS as words,
  EXIT_KIND_LABELS,
} from '../../src/domain/members/status-change.labels.ts'
import {
  EXIT_KINDS,
  type ChangeField,
  type OfferedChange,
} from '../../src/domain/members/status-change.ts'
import { OrganizationSearch, type OrganizationChoice } from '../shared/organization-search.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { AskedInput, AskedSelect } from './asked-input.tsx'
import type { ChangeValues } from './use-change.ts'

const DAYS: readonly ChangeField[] = [
  'effectiveOn',
  'until',
  'admittedOn',
  'officialOn',
  'cardIssuedOn',
]

type Props = {
  readonly api: string
  readonly step: OfferedChange
  readonly values: ChangeValues
  readonly refusals: SaidChange['refusals']
  readonly onChange: (values: ChangeValues) => void
}

/** The fields that a step needs, and those that it takes where they are known. */
export function ChangeFields({ api, step, values, refusals, onChange }: Props) {
  const locale = useLocale()
  const [cell, setCell] = useState<OrganizationChoice | null>(null)
  const problemOf = (field: ChangeField) =>
    refusals.find(({ path }) => path === field)?.sentence ?? null
  const known = new Set<string>(step.fields.map(({ field }) => field))
  return (
    <>
      {step.fields.map(({ field, isNeeded }) => {
        const name = (CHANGE_FIELD_NAMES[step.kind]?.[field] ?? CHANGE_FIELD_LABELS[field])[locale]
        const asked = {
          name,
          value: values[field] ?? '',
          isOptional: !isNeeded,
          problem: problemOf(field),
          onChange: (value: string) => onChange({ ...values, [field]: value }),
        }
        if (field === 'cell')
          return (
            <div key={field} className="desk-asked">
              <OrganizationSearch
                address={`${api}/members/cells`}
                label={words.searchCell[locale]}
                chosen={cell}
                onChoose={(found) => {
                  setCell(found)
                  onChange({ ...values, cell: found.id ?? '' })
                }}
              />
              {asked.problem !== null && <p>{asked.problem}</p>}
            </div>
          )
        if (field === 'exitKind')
          return (
            <AskedSelect
              key={field}
              {...asked}
              options={EXIT_KINDS.map((value) => ({
                value,
                label: EXIT_KIND_LABELS[value][locale],
              }))}
            />
          )
        return <AskedInput key={field} {...asked} isDay={DAYS.includes(field)} />
      })}
      {refusals
        .filter(({ path }) => !known.has(path))
        .map(({ path, sentence }) => (
          <p key={path} role="alert">
            {sentence}
          </p>
        ))}
    </>
  )
}
