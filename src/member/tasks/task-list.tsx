'use client'

import { sendCommand } from '../meetings/send-command.ts'
import { day, today } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { inOrder, isOverdue } from './task-order.ts'

export const TASK_FIELDS = 'id title dueOn doneAt owner { id fullName } meeting { id title }'

export type Task = {
  readonly id: string
  readonly title: string
  readonly dueOn: string | null
  readonly doneAt: string | null
  readonly owner: { readonly id: string; readonly fullName: string }
  readonly meeting: { readonly id: string; readonly title: string }
}

export function TaskList({
  tasks,
  memberId,
  here,
  onChanged,
}: {
  readonly tasks: readonly Task[]
  readonly memberId: string | null
  /** The meeting on whose page they stand. */
  readonly here?: string
  readonly onChanged: () => void
}) {
  return (
    <ul className="rows">
      {inOrder(tasks, memberId).map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          isMine={task.owner.id === memberId}
          from={task.meeting.id === here ? null : task.meeting.title}
          onChanged={onChanged}
        />
      ))}
    </ul>
  )
}

function TaskRow({
  task,
  isMine,
  from,
  onChanged,
}: {
  readonly task: Task
  readonly isMine: boolean
  readonly from: string | null
  readonly onChanged: () => void
}) {
  const { t, locale } = useLanguage()
  const { sending, error, send } = useSend()
  const { id, title, owner, dueOn, doneAt } = task
  const complete = () =>
    void send(async () => {
      await sendCommand({
        mutation: 'completeTask',
        inputType: 'CompleteTaskInput',
        input: { taskId: id },
        selection: '__typename id',
      })
      onChanged()
    })
  const overdue = isOverdue(task, today())
  return (
    <li className={isMine && doneAt === null ? 'unread' : undefined}>
      <div className="row">
        <span className="heading">
          <strong>{title}</strong>
          {doneAt !== null && <span className="badge done">{t('phone.task.done')}</span>}
        </span>
        <span>{isMine ? t('phone.task.mine') : owner.fullName}</span>
        {dueOn && doneAt === null && (
          <span className={overdue ? 'overdue' : 'muted'}>
            {t(overdue ? 'phone.task.overdue' : 'phone.task.due', { day: day(dueOn, locale) })}
          </span>
        )}
        {from && <small className="muted">{t('phone.task.from', { title: from })}</small>}
        {error && <Failed error={error} />}
        {isMine && doneAt === null && (
          <button type="button" disabled={sending} onClick={complete}>
            {sending ? t('member.sending') : t('phone.task.complete')}
          </button>
        )}
      </div>
    </li>
  )
}
