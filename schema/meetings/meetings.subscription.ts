import { Arg, Authorized, Ctx, ID, Int, Resolver, Root, Subscription } from 'type-graphql'
import type { SubscribeResolverData } from 'type-graphql'

import { audienceOf, redactedFor } from '../../src/domain/meetings/audience.ts'
import { eventSentence } from '../../src/domain/meetings/event-sentence.ts'
import type { MeetingEvent } from '../../src/domain/meetings/meeting-events.ts'
import { isGrantedAt, type OperationPermission } from '../../src/domain/permissions.ts'
import { forbidden, notFound, unauthenticated } from '../../src/errors/domain-error.ts'
import { openStatusChanges } from '../../src/live/status-changes.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { Context } from '../context.ts'
import { liveStream } from '../shared/live-stream.ts'
import {
  MeetingLiveMessage,
  type MeetingEventType,
  type MeetingSnapshotType,
} from './meeting-live.type.ts'
import { MeetingType } from './meeting.type.ts'
import { openMeetingMessages, type MeetingMessage } from './open-meeting-messages.ts'
import { placeAsked } from './place-asked.ts'

type LiveArgs = { readonly meetingId: string; readonly afterSeq?: number | null }
type ChangedArgs = { readonly organizationId: string }

@Resolver()
export class MeetingsSubscription {
  @Authorized<OperationPermission>('meeting.read')
  @Subscription(() => MeetingLiveMessage, {
    description:
      'Without afterSeq: a snapshot first, then every event. With it: only the events after that number, 0 for all.',
    subscribe: (asked: SubscribeResolverData<unknown, LiveArgs, Context>) => followMeeting(asked),
  })
  async meetingLive(
    @Root() { meetingId, seq, event, audience }: MeetingMessage,
    @Ctx() { loaders, locale, viewer }: Context,
    @Arg('meetingId', () => ID) _meetingId: string,
    @Arg('afterSeq', () => Int, { nullable: true }) _afterSeq: number | null,
  ): Promise<MeetingSnapshotType | MeetingEventType> {
    const meeting = await loaders.meeting.load(meetingId)
    if (meeting === null || viewer === null) throw forbidden()
    if (event === null) return { seq, meeting }
    const state = await loaders.meetingState.load(meeting)
    const attendance = state?.attendance ?? null
    const own = audienceOf({ viewer, state: { ...meeting, attendance }, path: meeting.path })
    const seen: MeetingEvent = redactedFor(event, audience ?? own)
    const { type, at, by } = seen
    return {
      seq,
      type,
      at,
      actorName: by.name,
      summary: eventSentence({ event: seen, state, locale }),
      meeting,
    }
  }

  @Authorized<OperationPermission>('meeting.read')
  @Subscription(() => MeetingType, {
    description: 'Every meeting of the subtree whose status changes.',
    subscribe: (asked: SubscribeResolverData<unknown, ChangedArgs, Context>) =>
      followOrganization(asked),
  })
  meetingsChanged(
    @Root() meeting: MeetingRecord,
    @Arg('organizationId', () => ID) _organizationId: string,
  ): MeetingRecord {
    return meeting
  }
}

async function followMeeting({
  args: { meetingId, afterSeq },
  context,
}: SubscribeResolverData<unknown, LiveArgs, Context>) {
  const { services, viewer } = context
  if (viewer === null) throw unauthenticated()
  const place = placeAsked(afterSeq)

  const mayFollow = async (asker: typeof viewer) =>
    (await services.meetings.findByIds({ ids: [meetingId], viewer: asker })).length > 0
  if (!(await mayFollow(viewer))) throw notFound()
  const head = (await services.meetings.statesOf([meetingId])).get(meetingId)?.seq ?? 0
  const { tails } = services.meetingLive
  return liveStream<MeetingMessage>({
    context,
    open: openMeetingMessages({ tails, meetingId, afterSeq: place, head }),
    mayFollow,
  })
}

async function followOrganization({
  args: { organizationId },
  context,
}: SubscribeResolverData<unknown, ChangedArgs, Context>) {
  const { services, viewer, loaders } = context
  if (viewer === null) throw unauthenticated()
  const organization = await loaders.organization.load(organizationId)
  if (organization === null) throw notFound()
  const { path } = organization
  const mayFollow = async (asker: typeof viewer) =>
    isGrantedAt({ viewer: asker, permission: 'meeting.read', path })
  if (!(await mayFollow(viewer))) throw forbidden()

  return liveStream<MeetingRecord>({
    context,
    open: openStatusChanges({
      feed: services.meetingLive.feed,
      read: async (meetingId) => {
        // The viewer of the context is who the viewer is now.
        const [record] = await services.meetings.findSettled({
          id: meetingId,
          viewer: context.viewer,
        })
        return record?.path.includes(organizationId) ? record : null
      },
    }),
    mayFollow,
  })
}
