'use client'

import { useState, type FormEvent } from 'react'

import { ask } from '../shared/api.ts'
import { day } from '../shared/format.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { newCommandId } from '../shared/new-command-id.ts'
import { useSend } from '../shared/use-send.ts'
import { useDeskHere } from './desk-context.ts'
import type { DeskTask } from './desk-meeting.ts'
import { MemberSelect } from './member-select.tsx'
import { PanelTitle } from './panel-title.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** What is given to be done, with whom and until when; what earlier meetings gave and is not done yet. */
export function TasksPanel() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const here = meeting.tasks.filter((task) => task.meeting.id === meeting.id)
  const before = meeting.tasks.filter((task) => task.meeting.id !== meeting.id)
  return (
    <>
      <PanelTitle stage="tasks" />
      {commands.includes('ASSIGN_TASK') && <TaskForm />}
      {here.length + before.length === 0 && <p className="muted">{w('desk.tasks.none')}</p>}
      <Tasks title={w('desk.tasks.here')} tasks={here} />
      <Tasks title={w('desk.tasks.before')} tasks={before} />
    </>
  )
}

function TaskForm() {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  const [title, setTitle] = useState('')
  const [ownerId, setOwnerId] = useState('')
  const [dueOn, setDueOn] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await give('ASSIGN_TASK', { title, ownerId, dueOn: dueOn || null }))) return
    setTitle('')
    setDueOn('')
  }
  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <Field
        label={w('desk.task.title')}
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="desk-pair">
        <MemberSelect label={w('desk.task.owner')} value={ownerId} onChange={setOwnerId} />
        <Field
          label={w('desk.task.dueOn')}
          type="date"
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
      </div>
      {error && <Failed error={error} />}
      <Submit sending={sending}>{w('desk.command.ASSIGN_TASK')}</Submit>
    </form>
  )
}

function Tasks({ title, tasks }: { readonly title: string; readonly tasks: readonly DeskTask[] }) {
  if (tasks.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="desk-lines">
        {tasks.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

const COMPLETE = `mutation Complete($input: CompleteTaskInput!) { completeTask(input: $input) { id } }`

function Task({ task: { id, title, owner, dueOn, doneAt } }: { readonly task: DeskTask }) {
  const { w, locale } = useDeskWords()
  const { reload, commands } = useDeskHere()
  const { send, sending, error } = useSend()
  const complete = () =>
    send(async () => {
      await ask(COMPLETE, { input: { commandId: newCommandId(), taskId: id } })
      reload()
    })
  return (
    <li>
      <span>
        <strong>{title}</strong>
        <br />
        <small className="muted">
          {owner.fullName}
          {dueOn !== null && ` · ${w('desk.task.due', { day: day(dueOn, locale) })}`}
        </small>
      </span>
      {doneAt !== null && (
        <span className="badge attendance-present">
          {w('desk.task.doneOn', { day: day(doneAt, locale) })}
        </span>
      )}
      {doneAt === null && commands.length > 0 && (
        <button
          type="button"
          aria-label={w('desk.task.doneOf', { title })}
          disabled={sending}
          onClick={() => void complete()}
        >
          {w('desk.task.done')}
        </button>
      )}
      {error && <Failed error={error} />}
    </li>
  )
}
