'use client'

import { useSyncExternalStore } from 'react'

import { newCommandId } from './new-command-id.ts'

/** The tokens of the signed-in person, as `AuthPayload` gives them. */
export type Session = {
  readonly accessToken: string
  readonly accessTokenExpiresAt: string
  readonly refreshToken: string
  /** Of this signing in, on this device; the same through every renewal. */
  readonly id?: string
}

const KEY = 'sotay.session'
const listeners = new Set<() => void>()
let cached: { readonly text: string | null; readonly session: Session | null } | undefined

/** The session that all tabs of this browser share; the same object until it changes. */
export function currentSession(): Session | null {
  if (typeof window === 'undefined') return null
  const text = window.localStorage.getItem(KEY)
  if (cached === undefined || cached.text !== text) cached = { text, session: parse(text) }
  return cached.session
}

export function keepSession({
  accessToken,
  accessTokenExpiresAt,
  refreshToken,
  id = newCommandId(),
}: Session): void {
  const session = { accessToken, accessTokenExpiresAt, refreshToken, id }
  window.localStorage.setItem(KEY, JSON.stringify(session))
  tellAll()
}

export function dropSession(): void {
  window.localStorage.removeItem(KEY)
  tellAll()
}

/** Undefined while the page is being taken over from the server, then the session or null. */
export function useSession(): Session | null | undefined {
  return useSyncExternalStore<Session | null | undefined>(
    (listener) => {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
    currentSession,
    () => undefined,
  )
}

function tellAll(): void {
  listeners.forEach((listener) => listener())
}

function parse(text: string | null): Session | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as Session
  } catch {
    // Somebody else's or a half-written value: as if nobody were signed in.
    return null
  }
}
