'use client'

import { useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

/** From this width on there is room for the navigation beside the page. */
const ROOM = '(min-width: 1025px)'

/** Payload shuts the navigation on every screen up to 1440 px; an office's screens are smaller, and have room for it. */
export function OpenBeside() {
  const { hydrated, setNavOpen } = useNav()
  const { breakpoints } = useWindowInfo()
  const { l, m } = breakpoints ?? {}
  useEffect(() => {
    // After Payload's own, which shuts it whenever one of its widths is known.
    if (hydrated && window.matchMedia(ROOM).matches) queueMicrotask(() => setNavOpen(true))
  }, [hydrated, l, m, setNavOpen])
  return null
}
