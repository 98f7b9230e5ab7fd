import type { MeetingStatus } from './meeting-words.ts'

/**
 * The states in which everybody who reads a meeting may open its papers: from the invitation on. Before it, and of a meeting that is
 * postponed or cancelled, they are for those who plan it.
 */
export const PAPERS_OUT: readonly MeetingStatus[] = [
  'INVITED',
  'IN_PROGRESS',
  'CLOSED',
  'SCORED',
  'REPORTED',
  'APPRAISED',
]
