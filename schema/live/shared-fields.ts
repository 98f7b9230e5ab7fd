/**
 * What everybody of one audience who reads a meeting in one language reads in the same words: an answer of `meetingLive` that is made
 * of these fields alone is made once for all of them. Every other field depends on the person (`availableCommands`, what is masked, what
 * the own rights open), and an operation that selects one is executed for each reader. A new field depends on the person until it is named here.
 */
export const SHARED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Subscription: ['meetingLive'],
  Node: ['id'],
  PageInfo: ['endCursor', 'hasNextPage', 'hasPreviousPage', 'startCursor'],
  MeetingSnapshot: ['meeting', 'seq'],
  MeetingEvent: ['actorName', 'at', 'meeting', 'seq', 'summary', 'type'],
  Meeting: [
    ...['id', 'kind', 'mode', 'status', 'statusComment', 'title', 'period', 'startsAt', 'place'],
    ...['onlineUrl', 'registeredAt', 'openedAt', 'closedAt', 'heldOn', 'recordedAfterwards'],
    ...['rules', 'lastSeq', 'organization', 'chair', 'minuteTaker', 'agenda', 'attendance'],
    ...['attendanceSummary', 'floor', 'opinions', 'polls', 'tasks', 'minutes'],
  ],
  MeetingRules: [
    ...['checkInGraceMinutes', 'checkInOpensMinutesBefore', 'minimumMinutes', 'papersLeadDays'],
    ...['probationaryCountsForQuorum', 'quorumPercent', 'registrationDay'],
  ],
  // Which documents there are depends on the rights of the reader.
  AgendaItem: ['carriedOverFrom', 'conclusion', 'key', 'minutes', 'status', 'title', 'usedSeconds'],
  AttendanceConnection: ['edges', 'nodes', 'pageInfo', 'totalCount'],
  AttendanceEdge: ['cursor', 'node'],
  Attendance: ['announcedAbsence', 'checkedInAt', 'member', 'reason', 'status'],
  AnnouncedAbsence: ['accepted', 'at', 'reason'],
  AttendanceSummary: [
    ...['excused', 'exempt', 'expected', 'forecast', 'present', 'quorumNeeded', 'quorumReached'],
    ...['ratePercent', 'unexcused'],
  ],
  Floor: ['open', 'queue', 'speaking', 'speeches'],
  FloorRequest: ['kind', 'member', 'note', 'requestedAt'],
  Speech: ['endedAt', 'member', 'seconds', 'startedAt'],
  Opinion: ['at', 'itemKey', 'member', 'sentAhead', 'text'],
  Poll: [
    ...['closedAt', 'entitled', 'entitledCount', 'id', 'maxChoices', 'method', 'namedVotes'],
    ...['openedAt', 'options', 'places', 'question', 'status', 'votedCount'],
  ],
  PollOption: ['elected', 'key', 'label', 'votes'],
  EntitledConnection: ['edges', 'nodes', 'pageInfo', 'totalCount'],
  EntitledEdge: ['cursor', 'node'],
  Entitled: ['hasVoted', 'member', 'reason'],
  NamedVote: ['at', 'member', 'optionKeys'],
  MeetingTask: ['doneAt', 'dueOn', 'id', 'meeting', 'owner', 'title'],
  Minutes: [
    ...['adoptedAt', 'corrections', 'docxUrl', 'pdfUrl', 'revision', 'seal', 'signatures'],
    ...['text', 'verifyUrl'],
  ],
  MinutesCorrection: ['at', 'by', 'text'],
  MinutesSignature: ['at', 'by', 'provider'],
  Account: ['displayName', 'id', 'locale'],
  // Not what is masked.
  Member: ['activated', 'admittedOn', 'cell', 'fullName', 'id', 'officialOn', 'sex', 'status'],
  // Not lists and counts, which hold what the reader may see.
  Organization: ['ancestors', 'code', 'id', 'name', 'parent', 'status', 'type'],
}
