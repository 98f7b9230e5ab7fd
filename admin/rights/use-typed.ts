'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useEffect, useRef } from 'react'

/** What somebody has typed on this page since it was opened or last saved, field by field; a function, since it is read seldom. */
export function useTyped(): () => string {
  const typed = useRef(new Map<EventTarget, string>())
  const path = usePathname()
  const { mostRecentUpdate } = useDocumentEvents()

  useEffect(() => {
    typed.current.clear()
  }, [path, mostRecentUpdate])

  useEffect(() => {
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      const text = textOf(target)
      if (text !== null) typed.current.set(target, text)
    }
    document.addEventListener('input', onInput, true)
    return () => document.removeEventListener('input', onInput, true)
  }, [])

  return () => [...typed.current.values()].filter((text) => text.trim() !== '').join('\n\n')
}

/** Null for what is no text: ticks, choices, files, and passwords, which nobody shows. */
function textOf(field: HTMLElement): string | null {
  if (field.closest('dialog')) return null
  if (field instanceof HTMLTextAreaElement) return withLabel(field, field.value)
  if (field instanceof HTMLInputElement)
    return TEXT_KINDS.has(field.type) ? withLabel(field, field.value) : null
  return field.isContentEditable ? field.innerText : null
}

/** Not the boxes for searching either. */
const TEXT_KINDS = new Set(['text', 'email', 'tel', 'url', 'number'])

function withLabel(field: HTMLInputElement | HTMLTextAreaElement, text: string): string {
  const label = field.labels?.[0]?.innerText.replace(/\s*\*\s*$/, '').trim()
  return label && text.trim() !== '' ? `${label}: ${text}` : text
}
