'use client'

import { useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { DefaultCellComponentProps } from 'payload'

import { MASKED_FIELDS } from '../../src/domain/members/masking.ts'
import { MaskedValue } from './masked-value.tsx'

/** A masked value in the list of members. */
export function MaskedCell({ cellData, field, rowData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  const known = MASKED_FIELDS.find((name) => 'name' in field && field.name === name)
  const { id } = rowData as { readonly id?: string }
  if (known === undefined || id === undefined || typeof cellData !== 'string') return null
  const label = 'label' in field && field.label ? getTranslation(field.label, i18n) : known
  return <MaskedValue memberId={id} field={known} name={label} value={cellData} />
}
