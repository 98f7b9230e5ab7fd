'use client'

import { useState, type FormEvent } from 'react'

import { time } from '../shared/format.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { moved } from './agenda-draft.ts'
import { useDeskHere } from './desk-context.ts'
import { inOrder } from './queue-order.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/**
 * Who waits, in the order in which they speak. The chair moves people up and down; the new order holds once it is sent with its reason,
 * and who asks or leaves meanwhile comes and goes in it.
 */
export function FloorQueue() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [reason, setReason] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const queue = inOrder(meeting.floor.queue, order)
  const ids = queue.map(({ member }) => member.id)
  const mayReorder = commands.includes('REORDER_FLOOR')
  const drop = () => {
    setOrder(null)
    setReason('')
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await give('REORDER_FLOOR', { memberIds: ids, reason })) drop()
  }
  const dropOn = (target: string) => {
    if (dragged === null || dragged === target) return
    const left = ids.filter((id) => id !== dragged)
    const place = ids.indexOf(target)
    setOrder([...left.slice(0, place), dragged, ...left.slice(place)])
  }
  return (
    <section className="card">
      <h3>{w('desk.floor.queue', { count: queue.length })}</h3>
      {queue.length === 0 && <p className="muted">{w('desk.floor.empty')}</p>}
      <ol className="desk-lines desk-queue">
        {queue.map((request, place) => (
          <li
            key={request.member.id}
            draggable={mayReorder}
            onDragStart={() => setDragged(request.member.id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dropOn(request.member.id)}
          >
            <Waiting request={request} place={place} />
            <span className="actions">
              {mayReorder && (
                <UpAndDown
                  name={request.member.fullName}
                  isFirst={place === 0}
                  isLast={place === queue.length - 1}
                  onMove={(by) => setOrder(moved(ids, place, by))}
                />
              )}
              {commands.includes('GIVE_FLOOR') && (
                <button
                  type="button"
                  disabled={sending}
                  aria-label={w('desk.floor.giveTo', { name: request.member.fullName })}
                  onClick={() => void give('GIVE_FLOOR', { memberId: request.member.id })}
                >
                  {w('desk.command.GIVE_FLOOR')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {order !== null && mayReorder && (
        <form className="inline" onSubmit={(event) => void submit(event)}>
          <Field
            label={w('desk.floor.orderReason')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Submit sending={sending}>{w('desk.floor.saveOrder')}</Submit>
          <button type="button" onClick={drop}>
            {w('desk.floor.dropOrder')}
          </button>
        </form>
      )}
      {error && <Failed error={error} />}
    </section>
  )
}

function Waiting({
  request: { kind, member, note, requestedAt },
  place,
}: {
  readonly request: ReturnType<typeof inOrder>[number]
  readonly place: number
}) {
  const { w, locale } = useDeskWords()
  return (
    <span>
      {place + 1}. <strong>{member.fullName}</strong>{' '}
      {kind === 'POINT_OF_ORDER' && (
        <span className="badge desk-order">{w('desk.floor.pointOfOrder')}</span>
      )}{' '}
      <small className="muted">
        {time(requestedAt, locale)}
        {note !== null && ` · ${note}`}
      </small>
    </span>
  )
}

function UpAndDown({
  name,
  isFirst,
  isLast,
  onMove,
}: {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
}) {
  const { w } = useDeskWords()
  return (
    <>
      <button
        type="button"
        className="small"
        aria-label={w('desk.floor.up', { name })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="small"
        aria-label={w('desk.floor.down', { name })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
    </>
  )
}
