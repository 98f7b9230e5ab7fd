/** Ids of what belongs to a meeting begin with the meeting's: each can be found by its own id alone. */
const belongsTo =
  (kind: 'p' | 't') =>
  (id: string): string | null =>
    new RegExp(`^([0-9a-f]{24})-${kind}[0-9a-f]{12}$`).exec(id)?.[1] ?? null

/** The meeting of a poll, `<meeting>-p<twelve signs>`; null for a text that is no such id. */
export const meetingOfPoll = belongsTo('p')

/** The meeting of a task, `<meeting>-t<twelve signs>`; null for a text that is no such id. */
export const meetingOfTask = belongsTo('t')

/** The meeting that a poll or a task belongs to; the id itself for whatever else. */
export const meetingOrItself = (id: string): string => meetingOfPoll(id) ?? meetingOfTask(id) ?? id
