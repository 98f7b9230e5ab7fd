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
    await writeRuleSet(draft, place)
  }
}

/** From a day on that no test lives to see. */
async function writeRuleSet({ world, canaries, organizations, add }: Draft, place: Place) {
  const [source, note] = [canaries.word(), canaries.word()]
  const { id } = await world.payload.create({
    collection: 'meeting-rule-sets',
    data: { organization: organizations[place].id, validFrom: '2095-01-01', source, note },
    depth: 0,
  })
  add({ kind: 'ruleSet', place, id }, { [source]: 'text', [note]: 'text' }, { source, note })
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
  draft: Draft,
  asked: { readonly place: Place; readonly secretary: Viewer; readonly meetingId: string },
): Promise<void> {
  const { world, canaries, organizations } = draft
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
  const [member] = docs
  if (!member) return
  const memberId = String(member.id)
  const mark = async (status: 'PRESENT' | 'ABSENT_EXCUSED', reason: string | null) =>
    changed(
      await meetings.markAttendance({
        viewer,
        input: { ...input(), marks: [{ memberId, status, reason }] },
      }),
    )
  await mark('PRESENT', null)
  await talk(draft, { ...asked, memberId })
  const reason = canaries.word()
  await mark('ABSENT_EXCUSED', `Vắng ${reason}`)
  canaries.plant(thing, { [reason]: 'text' })
}

/** What is said, asked, given and written in the meeting. */
async function talk(
  { world, canaries, add }: Draft,
  asked: {
    readonly place: Place
    readonly secretary: Viewer
    readonly meetingId: string
    readonly memberId: string
  },
): Promise<void> {
  const { place, secretary: viewer, meetingId, memberId } = asked
  const { meetings } = world.services
  const input = () => ({ commandId: newCommand(), meetingId })
  const [said, agreed, question, option, task] = [1, 2, 3, 4, 5].map(() => canaries.word())
  const stateNow = async () => (await meetings.statesOf([meetingId])).get(meetingId)
  const itemKey = (await stateNow())?.plan.agenda[0]?.key ?? ''
  changed(await meetings.startItem({ viewer, input: { ...input(), itemKey } }))
  changed(
    await meetings.recordOpinion({ viewer, input: { ...input(), memberId, text: `Ý ${said}` } }),
  )
  changed(
    await meetings.concludeItem({
      viewer,
      input: { ...input(), itemKey, conclusion: `Thống nhất ${agreed}` },
    }),
  )
  const options = [
    { key: 'co', label: `Có ${option}` },
    { key: 'khong', label: 'Không' },
  ]
  const poll = { question: `Hỏi ${question}`, method: 'SHOW_OF_HANDS' as const, options }
  changed(await meetings.openPoll({ viewer, input: { ...input(), ...poll, maxChoices: 1 } }))
  changed(
    await meetings.assignTask({
      viewer,
      input: { ...input(), title: `Việc ${task}`, ownerId: memberId },
    }),
  )
  const state = await stateNow()
  canaries.plant({ kind: 'meeting', place, id: meetingId }, { [said!]: 'text', [agreed!]: 'text' })
  const [pollId, taskId] = [
    [...(state?.polls.keys() ?? [])][0],
    [...(state?.tasks.keys() ?? [])][0],
  ]
  add({ kind: 'poll', place, id: pollId! }, { [question!]: 'text', [option!]: 'text' })
  add({ kind: 'meetingTask', place, id: taskId! }, { [task!]: 'text' })
}
