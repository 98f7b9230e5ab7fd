'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { RIGHTS_LABELS as words } from '../../src/domain/sessions/rights.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'

export type Gone = {
  readonly why: 'changed' | 'ended'
  /** What would be lost; empty: nothing. */
  readonly typed: string
}

/** Stands where the page was: goes on by itself, or, where something was typed, once the person has had a look at it. */
export function RightsGone({ gone: { why, typed } }: { readonly gone: Gone }) {
  const locale = useLocale()
  const goOn = useGoOn(why)
  const mayGoOn = typed === ''
  useEffect(() => {
    if (mayGoOn) goOn()
  }, [mayGoOn, goOn])

  const [title, what, button] =
    why === 'changed'
      ? [words.changed, words.changedWhat, words.reload]
      : [words.ended, words.endedWhat, words.signIn]
  return (
    <Dialog
      title={title[locale]}
      confirm={mayGoOn ? null : button[locale]}
      onward
      onConfirm={goOn}
      onClose={goOn}
    >
      {mayGoOn ? <p>{what[locale]}</p> : <Typed text={typed} />}
    </Dialog>
  )
}

function Typed({ text }: { readonly text: string }) {
  const locale = useLocale()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    const area = document.querySelector<HTMLTextAreaElement>('[data-typed]')
    area?.select()
    // The clipboard of today's browsers is shut on plain http, which many offices have.
    setIsCopied(document.execCommand('copy'))
  }
  return (
    <>
      <p>{words.typed[locale]}</p>
      <textarea
        data-typed
        className="desk-text"
        readOnly
        rows={8}
        aria-label={words.typedText[locale]}
        value={text}
      />
      <Button buttonStyle="secondary" onClick={copy} margin={false}>
        <span role="status">{isCopied ? words.copied[locale] : words.copy[locale]}</span>
      </Button>
    </>
  )
}

/** Loads the page again, with nothing of the old one kept; or goes to sign in, to come back here. */
function useGoOn(why: Gone['why']): () => void {
  const { config } = useConfig()
  const { admin } = config.routes
  const [goOn] = useState(() => () => {
    if (why === 'changed') return location.reload()
    const here = location.pathname + location.search
    // Where one signs in or out, and where Payload says that somebody has nothing to do here, there is no way further.
    if (/^\/(log|unauthorized)/.test(here.slice(admin.length))) return
    location.assign(`${admin}/login?redirect=${encodeURIComponent(here)}`)
  })
  return goOn
}
