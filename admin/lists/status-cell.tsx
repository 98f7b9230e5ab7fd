import type { DefaultServerCellComponentProps, SelectFieldClient } from 'payload'

import { toneOf } from '../../src/domain/desk/status-tones.ts'
import type { Label } from '../../src/domain/messages/labels.ts'
import { localeOfLanguage } from '../shared/locale-of-language.ts'

/** A state in a list: its word on a ground that tells it from others at a glance. */
export function StatusCell({ cellData, field, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string' || cellData === '') return <span />
  const { options = [] } = field as Partial<SelectFieldClient>
  const option = options.find((one) => typeof one === 'object' && one.value === cellData)
  const label = typeof option === 'object' ? option.label : cellData
  return (
    <span className={`desk-status desk-status--${toneOf(cellData)}`}>
      {typeof label === 'object'
        ? (label as Label)[localeOfLanguage(i18n.language)]
        : typeof label === 'string'
          ? label
          : cellData}
    </span>
  )
}
