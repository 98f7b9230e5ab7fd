import type { Viewer } from '../../../src/domain/permissions.ts'
import { changed, newCommand } from '../../support/meeting-cell.ts'
import type { Place } from '../oracle/tree.ts'
import type { Draft } from './matrix-world.ts'

const PLACES: readonly Place[] = ['C', 'K1', 'K2', 'SK', 'FK']

/** At each place a meeting that goes on, with somebody absent for a reason, and one that is planned. */
export async function writeMeetings(draft: Draft): Promise<void> {
  for (const place of PLACES) {
    const secretary = await draft.world.holding('SECRETARY', draft.organizations[place])
    await planMeeting(draft, { place, secretary, kind: 'plannedMeeting' })
    const meetingId = await planMeeting(draft, { place, secretary, kind: 'meeting' })
    await hold(draft, { place, secretary, meetingId })
  }
}

type Planned = {
  readonly place: Place
  readonly secretary: Viewer
  readonly kind: 'meeting' | 'plannedMeeting'
}

async function planMeeting(
  { world, canaries, organizations, add }: Draft,
  { place, secretary, kind }: Planned,
): Promise<string> {
  const [title, room, url, item] = [1, 2, 3, 4].map(() => canaries.word())
  const { meetings } = world.services
  const meetingId = changed(
    await meetings.create({
      viewer: secretary,
      input: {
        commandId: newCommand(),
        organizationId: organizations[place].id,
        kind: place === 'C' ? 'COMMITTEE' : 'REGULAR',
        title: `Họp ${title}`,
        startsAt: new Date(),
        place: `Phòng ${room}`,
        onlineUrl: `https://hop.example.vn/${url}`,
        agenda: [{ title: `Việc ${item}` }],
      },
    }),
  )
  add(
    { kind, place, id: meetingId },
    { [title!]: 'text', [room!]: 'text', [url!]: 'text', [item!]: 'text' },
    { title: title!, room: room! },
  )
  return meetingId
}

async function hold(
  { world, canaries, organizations }: Draft,
  asked: { readonly place: Place; readonly secretary: Viewer; readonly meetingId: string },
): Promise<void> {
  const { place, secretary: viewer, meetingId } = asked
  const { meetings } = world.services
  const comment = canaries.word()
  const input = () => ({ commandId: newCommand(), meetingId })
  changed(await meetings.register({ viewer, input: { ...input(), comment: `Ý ${comment}` } }))
  changed(await meetings.invite({ viewer, input: input() }))
  changed(await meetings.open({ viewer, input: input() }))
  const thing = { kind: 'meeting', place, id: meetingId } as const
  canaries.plant(thing, { [comment]: 'text' })
  if (place === 'C') return
  const { docs } = await world.payload.find({
    collection: 'members',
    where: {
      and: [{ path: { in: [organizations[place].id] } }, { status: { equals: 'OFFICIAL' } }],
    },
    limit: 1,
    depth: 0,
  })
  const reason = canaries.word()
  const marks = docs.map(({ id }) => ({
    memberId: String(id),
    status: 'ABSENT_EXCUSED' as const,
    reason: `Vắng ${reason}`,
  }))
  changed(await meetings.markAttendance({ viewer, input: { ...input(), marks } }))
  canaries.plant(thing, { [reason]: 'text' })
}
