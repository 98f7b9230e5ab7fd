'use client'

import { useEffect, type ReactNode } from 'react'

import { SPOKEN_LABELS as words } from '../../src/domain/desk/spoken.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import { nameControls } from './name-controls.ts'
import { useLocale } from './use-locale.ts'

/** Around the whole admin: what its libraries say to screen readers in English alone, or not at all, is said in the reader's language. */
export function SpokenWords({ children }: { readonly children?: ReactNode }) {
  const locale = useLocale()
  useEffect(() => {
    mend(locale)
    const watch = new MutationObserver(() => mend(locale))
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [locale])
  return children
}

const DRAG_IN_ENGLISH = 'To pick up a draggable item'

/** Texts are changed in place, so that React goes on owning their elements; a second time changes nothing. */
function mend(locale: Locale): void {
  for (const hidden of document.querySelectorAll('div[style*="display: none"]')) {
    const text = hidden.firstChild
    const said = text?.nodeValue?.trim() ?? ''
    const isAboutDragging =
      said.startsWith(DRAG_IN_ENGLISH) || Object.values<string>(words.drag).includes(said)
    if (text && isAboutDragging && said !== words.drag[locale]) text.nodeValue = words.drag[locale]
  }
  nameControls(locale)
}
