import { dayOf } from '../domain/calendar/day.ts'
import { DomainError } from '../errors/domain-error.ts'
import { sampleCommittee, type DemoCommittee, type DemoSize } from './committee/committee.ts'
import type { DemoDesk, DemoNote } from './demo-desk.ts'
import { issueAccounts } from './steps/accounts.ts'
import { appointOfficers } from './steps/appointments.ts'
import { createBodies } from './steps/bodies.ts'
import { createBoard } from './steps/board.ts'
import { firstRun } from './steps/first-run.ts'
import { importLists } from './steps/lists.ts'
import { holdMeetings } from './steps/history.ts'
import { planNextMeeting } from './steps/next-meeting.ts'
import { publishNews } from './steps/news.ts'
import type { StepWork } from './steps/step-work.ts'

/** To be counted up with every change of what is made. */
const EDITION = 4

/** In the order in which a committee begins. Each may be done again after it was broken off, and ends the same. */
const STEPS = [
  { name: 'firstRun', work: firstRun },
  { name: 'bodies', work: createBodies },
  { name: 'lists', work: importLists },
  { name: 'appointments', work: appointOfficers },
  { name: 'accounts', work: issueAccounts },
  { name: 'meetings', work: holdMeetings },
  { name: 'nextMeeting', work: planNextMeeting },
  { name: 'board', work: createBoard },
  { name: 'news', work: publishNews },
] as const satisfies readonly {
  readonly name: string
  readonly work: (work: StepWork) => Promise<void>
}[]
export type StepName = (typeof STEPS)[number]['name']

/** `done` of `total` pieces of one step. */
export type DemoProgress = {
  readonly step: StepName
  readonly done: number
  readonly total: number
}

/**
 * Makes the sample committee in an empty database, by the use cases that its people would use
 * or in batches by the same rules; goes on where it was broken off, and
 * does nothing where it is whole. CONFLICT where the database holds somebody else's committee, or the demo of another edition or size:
 * that is never touched.
 */
export async function makeDemo({
  desk,
  size,
  signal,
  onProgress = () => undefined,
}: {
  readonly desk: DemoDesk
  readonly size: DemoSize
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: DemoProgress) => void
}): Promise<DemoCommittee> {
  let note = (await desk.readNote()) ?? (await begin({ desk, size }))
  const { anchor, edition } = note
  if (edition !== EDITION || note.size !== size)
    throw new DomainError({ code: 'CONFLICT', message: 'demo.otherEdition' })
  const begunAt = new Date(note.begunAt)
  const committee = sampleCommittee({ anchor, size })
  for (const { name, work } of STEPS) {
    if (note.done.includes(name)) continue
    const report = (done: number, total: number) => {
      signal?.throwIfAborted()
      onProgress({ step: name, done, total })
    }
    await work({ desk, committee, anchor, begunAt, report })
    note = { ...note, done: [...note.done, name] }
    await desk.writeNote(note)
  }
  return committee
}

/** The note comes before everything else, so that a demo that was broken off is known for one. */
async function begin({
  desk,
  size,
}: {
  readonly desk: DemoDesk
  readonly size: DemoSize
}): Promise<DemoNote> {
  if ((await desk.services.accounts.openFirstRun()) === null)
    throw new DomainError({ code: 'CONFLICT', message: 'demo.notEmpty' })
  const now = desk.now()
  const note: DemoNote = {
    anchor: `${dayOf(now).slice(0, 7)}-01`,
    begunAt: now.toISOString(),
    size,
    edition: EDITION,
    done: [],
  }
  await desk.writeNote(note)
  return note
}
