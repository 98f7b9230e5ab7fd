'use client'

import { useEffect } from 'react'

/** Payload gives a page of our own one title for all languages, and gives it again whenever it likes. */
export function PageTitle({ title }: { readonly title: string }) {
  useEffect(() => {
    const said = `${title} · Sổ Tay`
    const keep = () => {
      if (document.title !== said) document.title = said
    }
    keep()
    const watch = new MutationObserver(keep)
    watch.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => watch.disconnect()
  }, [title])
  return null
}
