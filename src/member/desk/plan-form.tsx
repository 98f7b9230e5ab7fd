'use client'

import { useState, type FormEvent } from 'react'

import { fromMomentInput, momentInput } from '../../domain/calendar/moment-input.ts'
import { Failed, Submit } from '../shared/parts.tsx'
import { agendaInput, linesOf, type AgendaLine } from './agenda-draft.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { useDeskHere } from './desk-context.ts'
import type { DeskMeeting } from './desk-meeting.ts'
import { PlanFields, type PlanText } from './plan-fields.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

type Plan = PlanText & { readonly agenda: readonly AgendaLine[] }

const planOf = ({ title, startsAt, place, onlineUrl, agenda }: DeskMeeting): Plan => ({
  title,
  startsAt: momentInput(startsAt),
  place: place ?? '',
  onlineUrl: onlineUrl ?? '',
  agenda: linesOf(agenda),
})

/** The parts that differ, as the API takes them: what somebody else has changed meanwhile is not written over. */
function changesOf(before: Plan, after: Plan) {
  const agenda = agendaInput(after.agenda)
  return {
    ...(after.title !== before.title && { title: after.title }),
    ...(after.startsAt !== before.startsAt && { startsAt: fromMomentInput(after.startsAt) }),
    ...(after.place !== before.place && { place: after.place || null }),
    ...(after.onlineUrl !== before.onlineUrl && { onlineUrl: after.onlineUrl || null }),
    ...(JSON.stringify(agenda) !== JSON.stringify(agendaInput(before.agenda)) && { agenda }),
  }
}

/** Follows the meeting until something is typed; from then on it keeps what was typed until it is saved or dropped. */
export function PlanForm() {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { give, sending, error, forget } = useGive()
  const [draft, setDraft] = useState<{ readonly base: Plan; readonly plan: Plan } | null>(null)
  const [onTheWay, setOnTheWay] = useState(0)
  const now = planOf(meeting)
  const plan = draft?.plan ?? now
  const change = (changed: Partial<Plan>) =>
    setDraft({ base: draft?.base ?? now, plan: { ...plan, ...changed } })
  const changes = draft === null ? {} : changesOf(draft.base, plan)
  const isChanged = Object.keys(changes).length > 0
  const isOvertaken =
    draft !== null && JSON.stringify(planKey(draft.base)) !== JSON.stringify(planKey(now))

  const drop = () => {
    setDraft(null)
    forget()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await give('UPDATE_PLAN', changes)) setDraft(null)
  }
  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <h3>{w('desk.command.UPDATE_PLAN')}</h3>
      <PlanFields plan={plan} isOnline={meeting.mode !== 'IN_PERSON'} onChange={change} />
      <AgendaEditor
        organizationId={meeting.organization.id}
        meetingId={meeting.id}
        lines={plan.agenda}
        onChange={(agenda) => change({ agenda })}
        onSending={(by) => setOnTheWay((papers) => papers + by)}
      />
      {isOvertaken && <p className="notice">{w('desk.plan.overtaken')}</p>}
      {error && <Failed error={error} />}
      <p className="actions">
        <Submit sending={sending} disabled={!isChanged || onTheWay > 0}>
          {w('desk.plan.save')}
        </Submit>
        {draft !== null && (
          <button type="button" onClick={drop}>
            {w('desk.plan.drop')}
          </button>
        )}
      </p>
    </form>
  )
}

/** A plan without what only this page numbers. */
const planKey = ({ agenda, ...plan }: Plan) => [plan, agendaInput(agenda)]
