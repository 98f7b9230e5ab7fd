import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import { electedOf } from '../../src/domain/meetings/polls/election.ts'
import type { NamedVote } from '../../src/domain/meetings/polls/poll-state.ts'
import { say } from '../../src/domain/messages/messages.ts'
import { pageOf } from '../../src/domain/paging/paging.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { Context } from '../context.ts'
import { MemberType } from '../members/member.type.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { EntitledArgs } from './meeting.input.ts'
import { MeetingType } from './meeting.type.ts'
import {
  EntitledConnectionType,
  EntitledType,
  NamedVoteType,
  PollOptionType,
  PollType,
  type PollOfMeeting,
} from './poll.type.ts'

const DEFAULT_FIRST = 50
const DEPENDS = 'Depends on the person: ask for it beside the stream and not in it.'

@Resolver(() => MeetingType)
export class MeetingPollsResolver {
  @FieldResolver(() => [PollType], { description: 'In the order in which they were opened.' })
  async polls(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<readonly PollOfMeeting[]> {
    const state = await loaders.meetingState.load(meeting)
    return [...(state?.polls.values() ?? [])].map((poll) => ({ ...poll, meetingId: meeting.id }))
  }
}

@Resolver(() => PollType)
export class PollFieldsResolver {
  @FieldResolver(() => [PollOptionType])
  options(@Root() poll: PollOfMeeting): PollOptionType[] {
    const { options, tally } = poll
    const elected = electedOf(poll)
    return options.map(({ key, label }) => ({
      key,
      label,
      votes: tally === null ? null : (tally[key] ?? 0),
      elected: elected?.get(key) ?? null,
    }))
  }

  @FieldResolver(() => Int)
  entitledCount(@Root() { entitled }: PollOfMeeting): number {
    return entitled.length
  }

  @FieldResolver(() => Int)
  async votedCount(@Root() poll: PollOfMeeting, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.pollVoters.load(poll)).size
  }

  @FieldResolver(() => Boolean, { description: DEPENDS })
  viewerIsEntitled(@Root() { entitled }: PollOfMeeting, @Ctx() { viewer }: Context): boolean {
    return entitled.some(({ memberId }) => memberId === viewer?.memberId)
  }

  @FieldResolver(() => Boolean, { description: DEPENDS })
  async viewerHasVoted(
    @Root() poll: PollOfMeeting,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<boolean> {
    return (await loaders.pollVoters.load(poll)).has(viewer?.memberId ?? '')
  }

  @FieldResolver(() => EntitledConnectionType, {
    description: 'In the order in which people are called.',
  })
  async entitled(
    @Root() poll: PollOfMeeting,
    @Ctx() { loaders, locale }: Context,
    @Args(() => EntitledArgs) { first, after }: EntitledArgs,
  ): Promise<Connection<EntitledType>> {
    const order = 'ENTITLED'
    const request = pageArgs({ first, after, order, defaultFirst: DEFAULT_FIRST })
    const voters = await loaders.pollVoters.load(poll)
    const rows = poll.entitled.map(({ memberId, reason }) => ({
      memberId,
      reason: say({ key: `meeting.entitled.${reason}`, locale }),
      hasVoted: voters.has(memberId),
    }))
    const place =
      request.after === null
        ? -1
        : rows.findIndex(({ memberId }) => memberId === request.after?.[0])
    const found = request.after !== null && place === -1 ? [] : rows.slice(place + 1)
    return toConnection({
      page: pageOf({
        found,
        first: request.first,
        toRow: (node) => ({ node, keys: [node.memberId] }),
      }),
      request,
      order,
      count: async () => rows.length,
    })
  }

  @FieldResolver(() => [NamedVoteType], {
    nullable: true,
    description: 'Of a named poll that is closed.',
  })
  namedVotes(@Root() { method, status, namedVotes }: PollOfMeeting): readonly NamedVote[] | null {
    return method === 'NAMED' && status === 'CLOSED' ? namedVotes : null
  }
}

@Resolver(() => EntitledType)
export class EntitledFieldsResolver {
  @FieldResolver(() => MemberType)
  member(
    @Root() { memberId }: EntitledType,
    @Ctx() { loaders }: Context,
  ): Promise<MemberRecord | null> {
    return loaders.memberOnRoll.load(memberId)
  }
}

@Resolver(() => NamedVoteType)
export class NamedVoteFieldsResolver {
  @FieldResolver(() => MemberType)
  member(
    @Root() { memberId }: NamedVoteType,
    @Ctx() { loaders }: Context,
  ): Promise<MemberRecord | null> {
    return loaders.memberOnRoll.load(memberId)
  }
}
