'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { followRights } from './follow-rights.ts'
import { RightsGone, type Gone } from './rights-gone.tsx'
import { useTyped } from './use-typed.ts'

type Props = {
  /** The rights that the page was rendered with; null on the page for signing in. */
  readonly known: string | null
  readonly children: ReactNode
}

/**
 * Round every page of the admin: what was rendered with other rights than its reader has now is taken away at once, and the page is
 * loaded again; without a session the reader signs in. A page that nobody looks at holds no connection, since browsers have few: it
 * asks when it is looked at again.
 */
export function RightsWatch({ known, children }: Props) {
  const { user } = useAuth()
  const { config } = useConfig()
  const typed = useTyped()
  const rights = useRef(known)
  const [gone, setGone] = useState<Gone | null>(null)
  const isVisible = useVisible()
  const address = `${config.routes.api}/accounts/rights`
  const follows = Boolean(user) && isVisible && gone === null

  useEffect(() => {
    if (!follows) return
    return followRights({
      address,
      onTold: (told) => {
        if ('ended' in told) return setGone({ why: 'ended', typed: typed() })
        rights.current ??= told.rights
        if (told.rights !== rights.current) setGone({ why: 'changed', typed: typed() })
      },
    })
    // What was typed is read when it is needed.
  }, [follows, address])

  return gone === null ? children : <RightsGone gone={gone} />
}

function useVisible(): boolean {
  const [isVisible, setIsVisible] = useState(true)
  useEffect(() => {
    const look = () => setIsVisible(document.visibilityState === 'visible')
    // A page that comes back out of the browser's own store shows what it showed then.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload()
    }
    look()
    document.addEventListener('visibilitychange', look)
    addEventListener('pageshow', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pageshow', comeBack)
    }
  }, [])
  return isVisible
}
