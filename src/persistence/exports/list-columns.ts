import type { Field, SanitizedCollectionConfig } from 'payload'

import type { ColumnKind, ExportColumn } from '../../domain/exports/export-columns.ts'
import type { Locale } from '../../domain/messages/sentence.ts'

type Translate = (key: string) => string
type Asked = { readonly locale: Locale; readonly t: Translate }

const KINDS: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  select: 'choice',
  radio: 'choice',
  date: 'moment',
  number: 'number',
  checkbox: 'yesNo',
  relationship: 'reference',
  upload: 'reference',
}

/** The columns that a list of the admin can show, as it names them: fields that it hides are none. */
export function listColumns({
  config,
  ...asked
}: Asked & { readonly config: SanitizedCollectionConfig }): readonly ExportColumn[] {
  return columnsOf({ fields: config.fields, prefix: '', named: '', ...asked })
}

function columnsOf({
  fields,
  prefix,
  named,
  ...asked
}: Asked & {
  readonly fields: readonly Field[]
  readonly prefix: string
  /** What the group is called that the fields are in. */
  readonly named: string
}): readonly ExportColumn[] {
  return fields.flatMap((field): readonly ExportColumn[] => {
    if (isHidden(field)) return []
    if (field.type === 'group' && 'name' in field) {
      const label = labelOf({ label: field.label, ...asked })
      return columnsOf({
        fields: field.fields,
        prefix: `${prefix}${field.name}.`,
        named: label === '' ? named : `${named}${label}: `,
        ...asked,
      })
    }
    const kind = kindOf(field)
    if (kind === undefined || !('name' in field)) return []
    const path = `${prefix}${field.name}`
    const label = `${named}${labelOf({ label: field.label, ...asked }) || path}`
    return [{ path, label, kind, ...choicesOf({ field, ...asked }) }]
  })
}

/** Stamps are hidden in forms and stand in lists. */
function isHidden(field: Field): boolean {
  const {
    name = '',
    hidden,
    admin,
  } = field as {
    name?: string
    hidden?: boolean
    admin?: { hidden?: boolean; disableListColumn?: boolean }
  }
  if (name === 'createdAt' || name === 'updatedAt') return false
  return Boolean(hidden) || Boolean(admin?.hidden) || Boolean(admin?.disableListColumn)
}

function kindOf(field: Field): ColumnKind | undefined {
  const { custom } = field as { custom?: { day?: unknown } }
  return custom?.day === true ? 'day' : KINDS[field.type]
}

function choicesOf({ field, ...asked }: Asked & { readonly field: Field }): {
  readonly choices?: Readonly<Record<string, string>>
} {
  if (field.type !== 'select' && field.type !== 'radio') return {}
  const entries = field.options.map((option) =>
    typeof option === 'string'
      ? [option, option]
      : [option.value, labelOf({ label: option.label, ...asked })],
  )
  return { choices: Object.fromEntries(entries) as Readonly<Record<string, string>> }
}

/** A label as the configuration has it: a text, one for each language, or a function that translates. */
export function labelOf({ label, locale, t }: Asked & { readonly label: unknown }): string {
  if (typeof label === 'string') return label
  if (typeof label === 'function')
    return String((label as (has: { t: Translate }) => unknown)({ t }))
  if (typeof label !== 'object' || label === null) return ''
  return (label as Readonly<Partial<Record<Locale, string>>>)[locale] ?? ''
}
