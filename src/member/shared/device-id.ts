import { newCommandId } from './new-command-id.ts'

const KEY = 'sotay.device'

/** Tells this device from others at check-in, and says nothing else about it. Null where the browser keeps nothing. */
export function deviceId(): string | null {
  try {
    const known = window.localStorage.getItem(KEY)
    if (known !== null) return known
    const made = newCommandId()
    window.localStorage.setItem(KEY, made)
    return made
  } catch {
    // Storage is forbidden: the check-in goes without.
    return null
  }
}
