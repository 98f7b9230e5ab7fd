'use client'

import { Button } from '@payloadcms/ui'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'

type Props = {
  readonly issued: number
  /** False where the system could not be told that the list has arrived. */
  readonly confirmed: boolean
  readonly locale: Locale
  readonly onDownload: () => void
}

/** What became of a run; the list can be taken again while the page is open. */
export function IssuedNotice({ issued, confirmed, locale, onDownload }: Props) {
  if (issued === 0)
    return (
      <p role="status" className="desk-good">
        {words.nobody[locale]}
      </p>
    )
  return (
    <div>
      <p role="status" className="desk-good">
        {words.issued[locale].replace('{issued}', String(issued))}
      </p>
      <p>{words.onlyHere[locale]}</p>
      {!confirmed && <p role="alert">{words.unconfirmed[locale]}</p>}
      <Button buttonStyle="secondary" onClick={onDownload}>
        {words.download[locale]}
      </Button>
    </div>
  )
}
