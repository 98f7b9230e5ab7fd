'use client'

import type { Locale } from '../../src/domain/messages/messages.ts'
import type { EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidReport } from '../../src/domain/roster/say-report.ts'

type Props = {
  readonly encoding: SaidReport['encoding']
  readonly choice: EncodingChoice | ''
  readonly locale: Locale
  readonly onChoose: (choice: EncodingChoice | '') => void
}

/** Shows how names were read from an old font, and lets the person say how they are to be read. Nothing for a file in Unicode. */
export function EncodingQuestion({ encoding, choice, locale, onChoose }: Props) {
  const isPlain = encoding.kind === 'UNICODE' && encoding.toldBy !== 'choice'
  if (isPlain && choice === '') return null
  const { examples } = encoding
  return (
    <fieldset>
      <legend>
        {words.encoding[locale]}: {encoding.kind}
      </legend>
      {encoding.confidence === 'unsure' && <p role="alert">{words.encodingAsk[locale]}</p>}
      {examples.length > 0 && (
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{words.before[locale]}</th>
              <th scope="col">{words.after[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ before, after }, at) => (
              <tr key={at}>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <label>
        {words.encodingRead[locale]}
        <select
          name="encoding"
          value={choice}
          onChange={(event) => onChoose(event.target.value as EncodingChoice | '')}
        >
          <option value="">{words.encodingAuto[locale]}</option>
          <option value="tcvn3">TCVN3 (.VnTime)</option>
          <option value="vni">VNI</option>
          <option value="unicode">Unicode</option>
        </select>
      </label>
    </fieldset>
  )
}
