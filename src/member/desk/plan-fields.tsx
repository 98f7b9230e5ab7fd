import type { ReactNode } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Field } from '../shared/parts.tsx'
import { useDeskWords } from './use-desk-words.ts'

export type PlanText = {
  readonly title: string
  readonly startsAt: string
  readonly place: string
  readonly onlineUrl: string
}

/** What is written of a meeting to come. The address of an online one is asked for where `isOnline`; `mode`: what stands before it. */
export function PlanFields({
  plan,
  isOnline,
  mode,
  onChange,
}: {
  readonly plan: PlanText
  readonly isOnline: boolean
  readonly mode?: ReactNode
  readonly onChange: (changed: Partial<PlanText>) => void
}) {
  const { t } = useLanguage()
  const { w } = useDeskWords()
  return (
    <>
      <Field
        label={t('member.meeting.title')}
        name="title"
        required
        maxLength={300}
        value={plan.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="desk-pair">
        <Field
          label={t('member.meeting.startsAt')}
          name="startsAt"
          type="datetime-local"
          required
          value={plan.startsAt}
          onChange={(event) => onChange({ startsAt: event.target.value })}
        />
        <Field
          label={t('member.meeting.place')}
          name="place"
          value={plan.place}
          onChange={(event) => onChange({ place: event.target.value })}
        />
      </div>
      {mode}
      {isOnline && (
        <Field
          label={w('desk.onlineUrl')}
          name="onlineUrl"
          type="url"
          value={plan.onlineUrl}
          onChange={(event) => onChange({ onlineUrl: event.target.value })}
        />
      )}
    </>
  )
}
