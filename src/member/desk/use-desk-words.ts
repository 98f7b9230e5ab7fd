'use client'

import { deskMessages } from '../../domain/messages/desk.messages.ts'
import { sentenceFrom, type Locale } from '../../domain/messages/sentence.ts'
import { useLanguage } from '../shared/language.ts'

export type DeskKey = keyof typeof deskMessages
export type DeskWords = (key: DeskKey, params?: Readonly<Record<string, string | number>>) => string

/** What the desk says, in the language of this device. */
export function useDeskWords(): { readonly w: DeskWords; readonly locale: Locale } {
  const { locale } = useLanguage()
  return { locale, w: (key, params) => sentenceFrom(deskMessages, { key, locale, params }) }
}
