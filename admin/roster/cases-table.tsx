'use client'

import { useState } from 'react'

import type { Locale } from '../../src/domain/messages/messages.ts'
import {
  CASE_KIND_LABELS,
  IMPORT_PAGE_LABELS as words,
} from '../../src/domain/roster/import-page.labels.ts'
import type { SaidCase } from '../../src/domain/roster/say-report.ts'

type Props = { readonly cases: readonly SaidCase[]; readonly locale: Locale }

const SHOWN_AT_ONCE = 100

/** What a person has to settle, each with its rows as they stand in the file. */
export function CasesTable({ cases, locale }: Props) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const left = cases.length - shown
  return (
    <>
      <h2>
        {words.cases[locale]}: <span data-count="cases">{cases.length}</span>
      </h2>
      {cases.length === 0 && <p>{words.noCases[locale]}</p>}
      {cases.length > 0 && (
        <div className="roster-import__wide">
          <table className="roster-import__cases">
            <thead>
              <tr>
                <th>{words.kind[locale]}</th>
                <th>{words.row[locale]}</th>
                <th>{words.message[locale]}</th>
                <th>{words.written[locale]}</th>
              </tr>
            </thead>
            <tbody>
              {cases.slice(0, shown).map(({ kind, rows, message, written }, at) => (
                <tr key={at} data-case={kind}>
                  <td>{CASE_KIND_LABELS[kind][locale]}</td>
                  <td>{rows.join(', ')}</td>
                  <td>{message}</td>
                  <td>
                    {written.map((row, line) => (
                      <div key={line}>{row}</div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + SHOWN_AT_ONCE * 5)}>
          {words.more[locale].replace('{count}', String(left))}
        </button>
      )}
    </>
  )
}
