'use client'

import { useSyncExternalStore } from 'react'

import { memberMessages } from '../../domain/messages/member.messages.ts'
import { sentenceFrom, type Locale } from '../../domain/messages/sentence.ts'

export type MessageKey = keyof typeof memberMessages
type Params = Readonly<Record<string, string | number>>

const KEY = 'sotay.locale'
const listeners = new Set<() => void>()

/** Vietnamese until the person switches; kept on this device. */
export function currentLocale(): Locale {
  if (typeof window === 'undefined') return 'vi'
  return window.localStorage.getItem(KEY) === 'en' ? 'en' : 'vi'
}

export function switchLanguage(): void {
  window.localStorage.setItem(KEY, currentLocale() === 'vi' ? 'en' : 'vi')
  document.documentElement.lang = currentLocale()
  listeners.forEach((listener) => listener())
}

/** `t(key, params)` in the language of this device, and the language itself. */
export function useLanguage() {
  const locale = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    currentLocale,
    (): Locale => 'vi',
  )
  const t = (key: MessageKey, params?: Params) =>
    sentenceFrom(memberMessages, { key, locale, params })
  return { locale, t }
}
