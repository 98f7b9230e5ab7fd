'use client'

import { useNav } from '@payloadcms/ui'
import { useEffect } from 'react'

/** From this width on there is room for the navigation beside the page. */
const ROOM = '(min-width: 1025px)'

/** Payload shuts the navigation on every screen up to 1440 px; an office's screens are smaller, and have room for it. */
export function OpenBeside() {
  const { hydrated, setNavOpen } = useNav()
  useEffect(() => {
    if (hydrated && window.matchMedia(ROOM).matches) setNavOpen(true)
  }, [hydrated, setNavOpen])
  return null
}
