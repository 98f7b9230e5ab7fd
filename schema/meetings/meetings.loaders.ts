import DataLoader from 'dataloader'

import type { MeetingAudience } from '../../src/domain/meetings/audience.ts'
import type { KnownCommand } from '../../src/domain/meetings/meeting-commands.ts'
import type { MeetingRules } from '../../src/domain/meetings/meeting-rules.ts'
import type { MeetingState } from '../../src/domain/meetings/meeting-state.ts'
import type { PollState } from '../../src/domain/meetings/polls/poll-state.ts'
import { EMPTY_PAGE, type Page, type PageRequest } from '../../src/domain/paging/paging.ts'
import type { MeetingView, TaskOfMeeting } from '../../src/services/meetings/meeting-reads.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { MeetingFilter } from '../../src/services/meetings/meetings.repository.ts'
import { byId } from '../loaders/by-id.ts'
import { groupedLoader } from '../loaders/grouped-loader.ts'
import type { LoaderScope } from '../loaders/loader-scope.ts'

export function createMeetingLoaders(scope: LoaderScope) {
  const { services, viewer, cache } = scope
  const { meetings } = services
  /** Keys are records that the viewer was given; one of a meeting is as good as another. */
  const ofRecord = <V>(find: (records: readonly MeetingRecord[]) => Promise<readonly V[]>) =>
    new DataLoader<MeetingRecord, V, string>(find, { cache, cacheKeyFn: ({ id }) => id })

  return {
    meeting: byId(scope, meetings.findByIds),
    /** Members of a roll that the viewer was given. */
    memberOnRoll: byId(scope, meetings.membersOnRolls),
    meetingView: ofRecord<MeetingView>(meetings.viewsOf),
    meetingRules: ofRecord<MeetingRules>(meetings.rulesOf),
    meetingState: ofRecord<MeetingState | null>(async (records) => {
      const states = await meetings.statesOf(records.map(({ id }) => id))
      return records.map(({ id }) => states.get(id) ?? null)
    }),
    meetingTasks: ofRecord<readonly TaskOfMeeting[]>(meetings.tasksFor),
    meetingAudience: ofRecord<MeetingAudience | null>((records) =>
      meetings.audiencesFor({ records, viewer }),
    ),
    /** Who has voted. Of a secret poll that is open it is asked of its envelopes. */
    pollVoters: new DataLoader<PollState, ReadonlySet<string>, string>(
      async (polls) => {
        const sealed = polls.filter(
          ({ method, status }) => method === 'SECRET' && status === 'OPEN',
        )
        const voters = await meetings.secretVotersOf(sealed.map(({ id }) => id))
        return polls.map(({ id, voted }) => voters.get(id) ?? new Set(voted))
      },
      { cache, cacheKeyFn: ({ id }) => id },
    ),
    availableCommands: ofRecord<readonly KnownCommand[]>((records) =>
      meetings.availableFor({ records, viewer }),
    ),
    ...loadersByOrganization(scope),
  }
}

const loadersByOrganization = ({ services: { meetings }, viewer, cache }: LoaderScope) => ({
  meetingsOf: groupedLoader<
    { readonly filter: MeetingFilter; readonly page: PageRequest },
    Page<MeetingRecord>
  >({
    find: ({ ids, args }) => meetings.listOf({ organizationIds: ids, ...args, viewer }),
    missing: EMPTY_PAGE,
    cache,
  }),
  meetingCountOf: groupedLoader<{ readonly filter: MeetingFilter }, number>({
    find: ({ ids, args }) => meetings.countOf({ organizationIds: ids, ...args, viewer }),
    missing: 0,
    cache,
  }),
})
