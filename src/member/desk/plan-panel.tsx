'use client'

import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Appointments } from './appointments.tsx'
import { useDeskHere } from './desk-context.ts'
import { PanelTitle } from './panel-title.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { useDeskWords } from './use-desk-words.ts'

/** Title, time, place and agenda; registering and calling the meeting, putting it off; who leads it and who writes it down. */
export function PlanPanel() {
  const { commands } = useDeskHere()
  return (
    <>
      <PanelTitle stage="plan" />
      <PlanFacts />
      <PlanSteps />
      <Appointments />
      {commands.includes('UPDATE_PLAN') && <PlanForm />}
    </>
  )
}

function PlanFacts() {
  const { t, locale } = useLanguage()
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { startsAt, place, onlineUrl, kind, statusComment, organization } = meeting
  return (
    <>
      {statusComment && (
        <p className="notice">
          {w('desk.statusComment')} {statusComment}
        </p>
      )}
      <dl className="facts">
        <dt>{t('member.meeting.startsAt')}</dt>
        <dd>{dayAndTime(startsAt, locale)}</dd>
        <dt>{t('member.meeting.organization')}</dt>
        <dd>{organization.name}</dd>
        <dt>{t('member.meeting.place')}</dt>
        <dd>{place ?? '–'}</dd>
        {onlineUrl && (
          <>
            <dt>{w('desk.onlineUrl')}</dt>
            <dd>
              <a href={onlineUrl}>{onlineUrl}</a>
            </dd>
          </>
        )}
        <dt>{t('member.meeting.kind')}</dt>
        <dd>{t(`member.kind.${kind}`)}</dd>
      </dl>
    </>
  )
}
