'use client'

import { useState } from 'react'

import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import {
  CHANGE_BACK_LABELS,
  CHANGE_KIND_LABELS,
  CHANGE_WORDS as words,
} from '../../src/domain/members/status-change.labels.ts'
import type { SaidChange } from '../../src/domain/members/said-change.ts'
import type { OfferedChange } from '../../src/domain/members/status-change.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { AskedSelect } from './asked-input.tsx'
import { ChangeFields } from './change-fields.tsx'
import { useChange, type ChangeValues } from './use-change.ts'

type Props = {
  readonly address: string
  readonly api: string
  readonly steps: readonly OfferedChange[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A change in three steps: which, with what, and what it will do; only the last one does it. */
export function ChangeDialog({ address, api, steps, onClose, onDone }: Props) {
  const locale = useLocale()
  const [chosen, setChosen] = useState('')
  const [values, setValues] = useState<ChangeValues>({})
  const change = useChange({ address, onDone })
  const step = steps.find((one) => keyOf(one) === chosen)
  const { said } = change
  const isPreviewed = said !== null && said.refusals.length === 0
  const goOn = () => {
    if (step === undefined) return
    void (isPreviewed ? change.confirm(step, values) : change.preview(step, values))
  }
  const edit = (changed: ChangeValues) => {
    setValues(changed)
    change.forget()
  }
  return (
    <Dialog
      title={words.open[locale]}
      confirm={isPreviewed ? words.confirm[locale] : words.next[locale]}
      busy={change.busy}
      disabled={step === undefined}
      refusal={change.refusal === '' ? SHARED_LABELS.noConnection[locale] : change.refusal}
      onConfirm={goOn}
      onClose={onClose}
    >
      {isPreviewed && step ? (
        <Preview said={said} title={nameOf(step, locale)} onBack={change.forget} />
      ) : (
        <>
          <AskedSelect
            name={words.choose[locale]}
            value={chosen}
            options={steps.map((one) => ({ value: keyOf(one), label: nameOf(one, locale) }))}
            onChange={(value) => {
              setChosen(value)
              edit({})
            }}
          />
          {step && (
            <ChangeFields
              key={chosen}
              api={api}
              step={step}
              values={values}
              refusals={said?.refusals ?? []}
              onChange={edit}
            />
          )}
        </>
      )}
    </Dialog>
  )
}

const keyOf = ({ kind, to }: OfferedChange) => `${kind}:${to ?? ''}`

/** Two steps of one kind lead to different states, which tell them apart. */
function nameOf({ kind, to }: OfferedChange, locale: Locale): string {
  const name = CHANGE_KIND_LABELS[kind][locale]
  const isBack = kind === 'RETURN' || kind === 'REINSTATEMENT'
  const back = isBack && to !== null ? CHANGE_BACK_LABELS[to]?.[locale] : undefined
  return back === undefined ? name : `${name}: ${back}`
}

function Preview({
  said,
  title,
  onBack,
}: {
  readonly said: SaidChange
  readonly title: string
  readonly onBack: () => void
}) {
  const locale = useLocale()
  return (
    <div aria-live="polite">
      <h3>{title}</h3>
      {said.warnings.length > 0 && (
        <div className="desk-mind">
          <strong>{words.mind[locale]}</strong>
          <ul>
            {said.warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{words.willDo[locale]}</p>
      <ul>
        {said.effects.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button type="button" className="desk-show" onClick={onBack}>
        {words.back[locale]}
      </button>
    </div>
  )
}
