'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { ACCESS_LABELS as words } from '../../src/domain/access/access-reasons.labels.ts'
import type { SaidReason } from '../../src/domain/access/say-reason.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { ask, type Answer } from '../shared/ask.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'

type Told = Answer<{ readonly reasons: readonly SaidReason[] }>

/** Says why somebody sees a document: by which office, membership or rule. `address` is that of the document in Payload's REST. */
export function WhyButton({ address }: { readonly address: string }) {
  const locale = useLocale()
  const [isOpen, setIsOpen] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const open = async () => {
    setTold(null)
    setIsOpen(true)
    setTold(await ask(`${address}/why`))
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void open()}>
        {words.ask[locale]}
      </Button>
      {isOpen && (
        <Dialog title={words.title[locale]} confirm={null} onClose={() => setIsOpen(false)}>
          <Reasons told={told} />
        </Dialog>
      )}
    </>
  )
}

function Reasons({ told }: { readonly told: Told | null }) {
  const locale = useLocale()
  if (told === null) return <p role="status">{SHARED_LABELS.loading[locale]}</p>
  if (!told.ok) return <p role="alert">{told.refusal ?? SHARED_LABELS.noConnection[locale]}</p>
  if (told.value.reasons.length === 0) return <p>{words.none[locale]}</p>
  return (
    <ul>
      {told.value.reasons.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
