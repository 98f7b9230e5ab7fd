import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { forbidden } from '../../src/errors/domain-error.ts'

/** The flag in a request's context by which the projector of the meeting log says that it is the one who writes. */
export const MEETING_PROJECTION = 'meetingProjection'

/**
 * The document shows what the log says. Whoever wants to change a meeting gives it a command; a write that comes another way,
 * also through the Local API, would show what never happened.
 */
export const onlyTheProjectorWrites: CollectionBeforeChangeHook = ({ data, req }) => {
  if (req.context[MEETING_PROJECTION] !== true) throw forbidden()
  return data
}

/** A log is kept for ever, and its document with it. */
export const nobodyDeletes: CollectionBeforeDeleteHook = () => {
  throw forbidden()
}
