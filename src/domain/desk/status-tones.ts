/** How a state looks in a list: settled well, waiting for somebody, ended or refused, or none of these. Words say it too. */
export type Tone = 'good' | 'waiting' | 'ended' | 'plain'

const TONES: Readonly<Record<Exclude<Tone, 'plain'>, readonly string[]>> = {
  good: ['ACTIVE', 'OFFICIAL', 'IN_PROGRESS', 'PUBLISHED', 'APPROVED', 'CORRECTED', 'APPRAISED'],
  waiting: [
    'ISSUED',
    'PROBATIONARY',
    'PLANNED',
    'SUBMITTED',
    'IN_REVIEW',
    'CHANGES_REQUESTED',
    'SCHEDULED',
    'POSTPONED',
  ],
  ended: [
    'CANCELLED',
    'DISSOLVED',
    'TRANSFERRED_OUT',
    'LEFT',
    'DECEASED',
    'SUSPENDED',
    'WITHDRAWN',
    'ARCHIVED',
  ],
}

export function toneOf(value: string): Tone {
  const tones = Object.keys(TONES) as (keyof typeof TONES)[]
  return tones.find((tone) => TONES[tone].includes(value)) ?? 'plain'
}
