'use client'

import { MASKING_LABELS as words } from '../../src/domain/members/masking.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import './masked.css'

type Props = {
  /** What is shown by it, as the page calls it: read out. */
  readonly name: string
  readonly busy: boolean
  readonly onShow: () => void
}

/** "Hiện" beside a mask. */
export function ShowButton({ name, busy, onShow }: Props) {
  const locale = useLocale()
  return (
    <button
      type="button"
      className="desk-show"
      disabled={busy}
      title={words.logged[locale]}
      aria-label={words.showField[locale].replace('{field}', name.toLocaleLowerCase(locale))}
      onClick={(event) => {
        event.stopPropagation()
        onShow()
      }}
    >
      {words.show[locale]}
    </button>
  )
}
