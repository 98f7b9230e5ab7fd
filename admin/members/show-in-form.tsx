'use client'

import { useConfig, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { isMask, MASKED_FIELDS, type MaskedField } from '../../src/domain/members/masking.ts'
import { MEMBER_LABELS } from '../../src/domain/members/members.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { ShowButton } from './show-button.tsx'
import { unmask, type ShownValues } from './unmask.ts'

/** Beside a field of the form that holds a mask: shows the value, so that it can be read or mended. A mask that stays is saved as no change. */
export function ShowInForm({ path }: { readonly path: string }) {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const locale = useLocale()
  const { value, setValue } = useField<string | null>({ path })
  const rowPath = path.replace(/\.number$/, '.id')
  const rowId = useFormFields(([fields]) => fields[rowPath]?.value)
  const [busy, setBusy] = useState(false)
  const field = MASKED_FIELDS.find((name) => name === path) ?? 'cards'
  if (!isMask(value) || id === undefined) return null

  async function show() {
    setBusy(true)
    const answer = await unmask({
      api: config.routes.api,
      memberId: String(id),
      fields: [field],
    })
    setBusy(false)
    // The form itself was not changed by being read.
    if (answer.ok) setValue(valueIn({ values: answer.value, field, rowId }), true)
  }

  const name = MEMBER_LABELS[field === 'cards' ? 'cardNumber' : field][locale]
  return <ShowButton name={name} busy={busy} onShow={() => void show()} />
}

function valueIn({
  values,
  field,
  rowId,
}: {
  readonly values: ShownValues
  readonly field: MaskedField | 'cards'
  readonly rowId: unknown
}): string | null {
  if (field !== 'cards') return values[field] ?? null
  return values.cards?.find(({ id }) => id === rowId)?.number ?? null
}
