'use client'

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useCallback, useEffect, useRef, useState } from 'react'

import { asApiError } from '../shared/use-answer.ts'
import { useLanguage } from '../shared/language.ts'
import { contentOf, replaceContent } from './editor-content.ts'
import type { MinutesEditorProps, SaveOutcome, StoredMinutes } from './save-outcome.ts'

/**
 * What is written in the editor against what is stored. What is typed while a save is under way stays, unsaved; what somebody else has
 * saved is taken over while nothing is unsaved here, and shown as `newer` otherwise.
 */
export function useMinutesDraft({ html, revision, onSave, onUnsaved }: MinutesEditorProps) {
  const { base, unsaved, content, compare, takeOver } = useComparison(revision)
  const [newer, setNewer] = useState<StoredMinutes>()
  const { sending, message, send } = useSending()

  useFresh({ html, revision }, (stored) => {
    if (content() === base.current.text) takeOver(stored)
    else if (stored.revision !== base.current.revision) setNewer(stored)
  })
  useWarning(unsaved)
  useEffect(() => onUnsaved?.(unsaved), [onUnsaved, unsaved])

  const save = async () => {
    const text = content()
    const outcome = await send(() => onSave(text, base.current.revision))
    if (outcome?.kind === 'saved') base.current = { revision: outcome.revision, text }
    if (outcome?.kind === 'stale') setNewer(outcome.newer)
    compare()
  }
  const keepMine = () => {
    // Whoever keeps their own has read the newer one: the next save is based on it.
    if (newer) base.current = { ...base.current, revision: newer.revision }
    setNewer(undefined)
  }
  const takeTheirs = () => {
    if (newer) takeOver(newer)
    setNewer(undefined)
  }
  return { unsaved, sending, newer, message, save, keepMine, takeTheirs }
}

/** `base` is what the writer has seen last: its text decides whether anything is unsaved, its revision is what a save is based on. */
function useComparison(revision: string) {
  const [editor] = useLexicalComposerContext()
  const base = useRef({ revision, text: '' })
  const [unsaved, setUnsaved] = useState(false)
  const content = useCallback(() => contentOf(editor), [editor])
  const compare = useCallback(() => setUnsaved(content() !== base.current.text), [content])
  const takeOver = (stored: StoredMinutes) => {
    replaceContent(editor, stored.html)
    base.current = { revision: stored.revision, text: content() }
    setUnsaved(false)
  }
  useEffect(() => {
    base.current = { ...base.current, text: content() }
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size > 0) compare()
    })
  }, [editor, content, compare])
  return { base, unsaved, content, compare, takeOver }
}

function useSending() {
  const { t } = useLanguage()
  const [sending, setSending] = useState(false)
  const [message, setMessage] = useState<string>()
  const send = async (work: () => Promise<SaveOutcome>): Promise<SaveOutcome | undefined> => {
    setSending(true)
    setMessage(undefined)
    try {
      const outcome = await work()
      if (outcome.kind === 'refused') setMessage(outcome.message)
      return outcome
    } catch (error) {
      const { code, message: why } = asApiError(error)
      setMessage(code === 'OFFLINE' ? t('member.offline') : why)
      return undefined
    } finally {
      setSending(false)
    }
  }
  return { sending, message, send }
}

/** Calls back when what the server has is another one than before. */
function useFresh(stored: StoredMinutes, onFresh: (stored: StoredMinutes) => void): void {
  const seen = useRef(stored)
  useEffect(() => {
    if (seen.current.html === stored.html && seen.current.revision === stored.revision) return
    seen.current = stored
    onFresh(stored)
  })
}

/** Leaving the page with something unsaved is asked about. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
