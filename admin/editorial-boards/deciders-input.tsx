'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import { DECIDING_ROLES } from '../../src/domain/editorial/board-offices.ts'
import { useLocale } from '../shared/use-locale.ts'

type Chosen = { readonly value?: unknown }

/** Who decides at a step, chosen by office. What else is stored there, the id of somebody of the board, stays until it is taken off. */
export const DecidersInput: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string[] | null>({ path })
  const locale = useLocale()
  const stored = value ?? []
  const roles: readonly string[] = DECIDING_ROLES
  const people = stored.filter((decider) => !roles.includes(decider))
  return (
    <SelectInput
      hasMany
      path={path}
      name={field.name}
      label={field.label}
      required={field.required}
      readOnly={Boolean(readOnly || disabled)}
      showError={showError}
      value={[...stored]}
      options={[
        ...DECIDING_ROLES.map((role) => ({ label: ROLE_LABELS[role][locale], value: role })),
        ...people.map((id) => ({ label: id, value: id })),
      ]}
      onChange={(chosen: Chosen | readonly Chosen[] | null) =>
        setValue([chosen ?? []].flat().map(({ value: decider }) => String(decider)))
      }
    />
  )
}
