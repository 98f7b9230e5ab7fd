'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import {
  EDITORIAL_ACTION_LABELS,
  EDITORIAL_BUTTON_LABELS as words,
} from '../../src/domain/editorial/editorial-buttons.labels.ts'
import { EDITORIAL_STATE_LABELS } from '../../src/domain/editorial/editorial.labels.ts'
import type { EditorialActionType } from '../../src/domain/editorial/editorial-workflow.ts'
import { Dialog } from '../shared/dialog.tsx'
import { newCommandId } from '../shared/new-command-id.ts'
import { post, sentenceOf } from '../shared/post.ts'
import { useStanding } from './use-standing.ts'
import { useLocale } from '../shared/use-locale.ts'

const DOORS: Readonly<Record<EditorialActionType, string>> = {
  SUBMIT: 'submit',
  APPROVE: 'decide',
  REQUEST_CHANGES: 'decide',
  PUBLISH: 'publish',
}

/** Stands where Payload's publish button would: the steps that the workflow offers this person now, taken by the editorial service. */
export function EditorialButtons() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const locale = useLocale()
  const isModified = useFormModified()
  const router = useRouter()
  const address = id ? `${config.routes.api}/${collectionSlug ?? ''}/${id}` : null
  const { standing, reload } = useStanding({ address, savedAt: savedDocumentData?.updatedAt })
  const [isDeclaring, setDeclaring] = useState(false)
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  if (address === null || standing === null) return null

  const act = async (action: EditorialActionType) => {
    setBusy(true)
    const body = {
      verdict: action,
      comment,
      versionId: standing.versionId,
      containsNoSecrets: action === 'SUBMIT',
      commandId: newCommandId(),
    }
    const answer = await post(`${address}/${DOORS[action]}`, body)
    if (answer?.ok) toast.success(words.done[locale])
    else toast.error((await sentenceOf(answer)) ?? words.failed[locale])
    setBusy(false)
    setComment('')
    await reload()
    router.refresh()
  }

  const decides = standing.actions.includes('REQUEST_CHANGES')
  return (
    <div className="editorial-buttons" style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <span>{EDITORIAL_STATE_LABELS[standing.state][locale]}</span>
      {decides && (
        <input
          type="text"
          aria-label={words.comment[locale]}
          placeholder={words.comment[locale]}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
      {standing.actions.map((action) => (
        <Button
          key={action}
          buttonStyle={action === 'REQUEST_CHANGES' ? 'secondary' : 'primary'}
          size="medium"
          disabled={busy || isModified}
          tooltip={isModified ? words.saveFirst[locale] : undefined}
          onClick={() => (action === 'SUBMIT' ? setDeclaring(true) : void act(action))}
        >
          {EDITORIAL_ACTION_LABELS[action][locale]}
        </Button>
      ))}
      {isDeclaring && (
        <Declaration
          busy={busy}
          onConfirm={() => void act('SUBMIT').then(() => setDeclaring(false))}
          onClose={() => setDeclaring(false)}
        />
      )}
    </div>
  )
}

/** Whoever submits answers for it that nothing secret leaves the house this way. */
function Declaration({
  busy,
  onConfirm,
  onClose,
}: {
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const locale = useLocale()
  const [declared, setDeclared] = useState(false)
  return (
    <Dialog
      title={EDITORIAL_ACTION_LABELS.SUBMIT[locale]}
      confirm={EDITORIAL_ACTION_LABELS.SUBMIT[locale]}
      busy={busy}
      disabled={!declared}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <label className="desk-check">
        <input
          type="checkbox"
          checked={declared}
          onChange={(event) => setDeclared(event.target.checked)}
        />
        <span>{words.noSecrets[locale]}</span>
      </label>
    </Dialog>
  )
}
