'use client'

import { useEffect } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { TaskList, TASK_FIELDS, type Task } from '../tasks/task-list.tsx'
import type { MeetingView } from './meeting-view.ts'

const TASKS = `query Tasks($id: ID!) { meeting(id: $id) { tasks { ${TASK_FIELDS} } } }`

/** What the meeting gave people to do, and what is open from earlier ones; one's own first. */
export function TasksPanel({
  view: { meetingId, memberId },
  round,
}: {
  readonly view: MeetingView
  /** Grows when tasks have changed. */
  readonly round: number
}) {
  const { t } = useLanguage()
  const { data, error, reload } = useAnswer<{
    readonly meeting: { readonly tasks: readonly Task[] } | null
  }>({ query: TASKS, variables: { id: meetingId } })
  useEffect(() => {
    if (round > 0) reload()
  }, [round, reload])
  const tasks = data?.meeting?.tasks ?? []
  if (tasks.length === 0 && !error) return null
  return (
    <section>
      <h2>{t('phone.tasks')}</h2>
      {error && <Failed error={error} onRetry={reload} />}
      <TaskList tasks={tasks} memberId={memberId} here={meetingId} onChanged={reload} />
    </section>
  )
}
