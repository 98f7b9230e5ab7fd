'use client'

import { DESK_STAGES, type DeskStage } from '../../domain/meetings/next-step.ts'
import { useDeskHere } from './desk-context.ts'
import { useDeskWords } from './use-desk-words.ts'
import type { Desk } from './use-desk.ts'

export const panelId = (stage: DeskStage) => `desk-${stage}`

/** The parts of the desk in the order in which a meeting goes, each with what waits there. */
export function StageNav({
  stage,
  next,
  onStage,
}: {
  readonly stage: DeskStage
  readonly next: DeskStage | undefined
  readonly onStage: (stage: DeskStage) => void
}) {
  const { w } = useDeskWords()
  const desk = useDeskHere()
  return (
    <nav className="desk-stages" aria-label={w('desk.stages')}>
      <ol>
        {DESK_STAGES.map((name, place) => {
          const waiting = waitingAt(desk, name)
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={name === stage ? 'step' : undefined}
                data-next={name === next ? true : undefined}
                onClick={() => onStage(name)}
              >
                <span className="desk-key" aria-hidden="true">
                  {place + 1}
                </span>
                {w(`desk.stage.${name}`)}
                {waiting > 0 && (
                  <span className="desk-waiting">
                    {waiting}
                    <span className="visually-hidden"> {w('desk.waiting')}</span>
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function waitingAt({ meeting, roll }: Desk, stage: DeskStage): number {
  if (stage === 'roll') return meeting.heldCheckIns.length + undecided(roll).length
  if (stage === 'floor') return meeting.floor.queue.length
  if (stage === 'polls') return meeting.polls.filter(({ status }) => status === 'OPEN').length
  return 0
}

/** Absences that were announced and are to be decided. */
export const undecided = (roll: Desk['roll']) =>
  (roll ?? []).filter(({ announcedAbsence }) => announcedAbsence?.accepted === null)
