'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import { ask } from '../shared/ask.ts'
import { useLocale } from '../shared/use-locale.ts'
import './member.css'

type Similar = { readonly id: string; readonly fullName: string; readonly cell: string | null }

const PAUSE_MS = 400

/** In the form of a new member: who is in the register already and may be the same person. It bars nothing. */
export function SimilarWarning() {
  const { id } = useDocumentInfo()
  return id === undefined ? <Warning /> : null
}

function Warning() {
  const locale = useLocale()
  const { api, admin } = useConfig().config.routes
  const asked = useFormFields(([fields]) =>
    JSON.stringify({
      fullName: fields['fullName']?.value,
      birthDate: fields['birthDate']?.value,
      cardNumber: fields['cardNumber']?.value,
      cell: fields['cell']?.value,
    }),
  )
  const [found, setFound] = useState<readonly Similar[]>([])
  useEffect(() => {
    let isCurrent = true
    const waiting = setTimeout(() => {
      const how = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: asked }
      void ask<readonly Similar[]>(`${api}/members/similar`, how).then((answer) => {
        if (isCurrent && answer.ok) setFound(answer.value)
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(waiting)
    }
  }, [api, asked])
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="desk-mind">
          <strong>{words.similar[locale]}</strong>
          <ul>
            {found.map(({ id, fullName, cell }) => (
              <li key={id}>
                <a href={`${admin}/collections/members/${id}`}>{fullName}</a>
                {cell !== null && `, ${cell}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
