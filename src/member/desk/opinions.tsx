'use client'

import { useId, useState, type FormEvent } from 'react'

import { Failed, Submit } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import { MemberSelect } from './member-select.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** What was said, written down for anybody on the roll; what was sent ahead stands here too. */
export function Opinions() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const mayRecord = commands.includes('RECORD_OPINION') && commands.includes('MARK_ATTENDANCE')
  if (!mayRecord && meeting.opinions.length === 0) return null
  const titleOf = (itemKey: string | null) =>
    meeting.agenda.find(({ key }) => key === itemKey)?.title
  return (
    <section className="card">
      <h3>{w('desk.opinions')}</h3>
      {mayRecord && <OpinionForm />}
      <ul className="desk-lines">
        {meeting.opinions.map(({ member, text, at, itemKey, sentAhead }) => (
          <li key={at + member.id + text}>
            <span>
              <strong>{member.fullName}</strong>: {text}{' '}
              {sentAhead && <span className="badge">{w('desk.opinion.ahead')}</span>}
              <br />
              <small className="muted">{titleOf(itemKey) ?? w('desk.opinion.general')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For the current item and whoever speaks, unless another is chosen. */
function OpinionForm() {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { give, sending, error } = useGive()
  const ids = { item: useId(), text: useId() }
  const [chosen, setChosen] = useState<{ readonly member?: string; readonly item?: string }>({})
  const [text, setText] = useState('')
  const current = meeting.agenda.find(({ status }) => status === 'CURRENT')?.key ?? ''
  const memberId = chosen.member ?? meeting.floor.speaking?.member.id ?? ''
  const itemKey = chosen.item ?? current
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await give('RECORD_OPINION', { memberId, itemKey: itemKey || null, text }))) return
    setText('')
    setChosen({})
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="desk-pair">
        <MemberSelect
          label={w('desk.opinion.of')}
          value={memberId}
          onChange={(member) => setChosen({ ...chosen, member })}
        />
        <div className="field">
          <label htmlFor={ids.item}>{w('desk.opinion.item')}</label>
          <select
            id={ids.item}
            value={itemKey}
            onChange={(event) => setChosen({ ...chosen, item: event.target.value })}
          >
            <option value="">{w('desk.opinion.general')}</option>
            {meeting.agenda.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="field">
        <label htmlFor={ids.text}>{w('desk.opinion.text')}</label>
        <textarea
          id={ids.text}
          rows={2}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {error && <Failed error={error} />}
      <Submit sending={sending}>{w('desk.command.RECORD_OPINION')}</Submit>
    </form>
  )
}
