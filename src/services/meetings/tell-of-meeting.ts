import type { MeetingNews } from '../../domain/meetings/meeting-notifications.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import type { Recipient } from '../../domain/notifications/notifications.ts'
import type { NotificationService } from '../notifications/notifications.service.ts'
import type { MeetingRolls } from './meetings.repository.ts'

/** Tells those whom a piece of news of a meeting concerns. Safe to repeat. */
export async function tellOfMeeting({
  news: { memberIds, onlyStillExpected, alsoWhoRunsItOn, ...news },
  state,
  at,
  rolls,
  notifications,
}: {
  readonly news: MeetingNews
  readonly state: MeetingState
  readonly at: Date
  readonly rolls: MeetingRolls
  readonly notifications: Pick<NotificationService, 'notify'>
}): Promise<void> {
  const { organizationId } = state.plan
  const members = onlyStillExpected ? await stillExpected({ rolls, state, memberIds }) : memberIds
  const runners =
    alsoWhoRunsItOn === undefined
      ? []
      : await rolls.whoRunsMeetings({ organizationId, day: alsoWhoRunsItOn })
  const recipients: Recipient[] = [...members.map((memberId) => ({ memberId })), ...runners]
  await notifications.notify({ ...news, recipients, at })
}

/** Of these members, those on the meeting's roll today: who has left is not told what happens after. */
export async function stillExpected({
  rolls,
  state: { plan },
  memberIds,
}: {
  readonly rolls: Pick<MeetingRolls, 'rollsOf'>
  readonly state: Pick<MeetingState, 'plan'>
  readonly memberIds: readonly string[]
}): Promise<readonly string[]> {
  const [roll = []] = await rolls.rollsOf([
    { organizationId: plan.organizationId, kind: plan.kind },
  ])
  const expected = new Set(roll.map(({ memberId }) => memberId))
  return memberIds.filter((id) => expected.has(id))
}
