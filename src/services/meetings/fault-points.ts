/**
 * The places between two effects of a meeting where a process may die: before and after an append, around what is made from the log,
 * around the writing of a secret ballot, between the steps of a closing, before a seal. What comes after a death at any of them is
 * promised in one way: nothing that was acknowledged is lost, and the same command again is done once.
 */
export const FAULT_POINTS = [
  'commandDecided',
  'commandAppended',
  'commandProjected',
  'documentRead',
  'documentWritten',
  'notificationsRead',
  'notificationsTold',
  'pollPrepared',
  'ballotSealed',
  'ballotWritten',
  'ballotConfirmed',
  'closingBegun',
  'closingMarked',
  'closingCounted',
  'closingEmptied',
  'minutesSealed',
] as const
export type FaultPoint = (typeof FAULT_POINTS)[number]

/** Told of each of these places as it is passed: a test ends the process there. */
export type PassPoint = (point: FaultPoint) => void

export const passBy: PassPoint = () => undefined
