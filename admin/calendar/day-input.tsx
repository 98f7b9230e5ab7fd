'use client'

import { TextInput, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'

/** A day as people write it; the collection stores what is typed as a day of the calendar. */
export const DayInput: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string | null>({
    path,
  })
  const { label, required, admin } = field
  return (
    <TextInput
      path={path}
      label={label}
      required={required}
      description={admin?.description}
      placeholder={admin?.placeholder}
      readOnly={Boolean(readOnly || disabled)}
      showError={showError}
      AfterInput={customComponents?.AfterInput}
      value={writtenDay(value ?? '')}
      onChange={(event: { readonly target: { readonly value: string } }) =>
        setValue(event.target.value)
      }
    />
  )
}
