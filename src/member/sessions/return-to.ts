'use client'

const KEY = 'sotay.return-to'

/** Sends somebody who is not signed in to the sign-in page, and remembers where they wanted to go. */
export function signInFirst(): void {
  window.sessionStorage.setItem(KEY, window.location.pathname + window.location.search)
  window.location.replace('/sign-in')
}

/** Where to go after signing in: a path of ours only, so that no link can send people elsewhere. */
export function afterSignIn(): string {
  const kept = window.sessionStorage.getItem(KEY)
  window.sessionStorage.removeItem(KEY)
  return kept !== null && /^\/(?![/\\])/.test(kept) ? kept : '/'
}
