'use client'

import { useEffect } from 'react'

import { useSession } from '../shared/session.ts'
import { signInFirst } from './return-to.ts'

/** Whether somebody is signed in; sends whoever is not to the sign-in page. False too while the page is being taken over from the server. */
export function useSignedIn(): boolean {
  const session = useSession()
  useEffect(() => {
    if (session === null) signInFirst()
  }, [session])
  return Boolean(session)
}
