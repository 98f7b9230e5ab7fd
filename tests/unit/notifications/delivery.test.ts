import { describe, expect, it } from '@jest/globals'

import {
  afterAttempt,
  isWorthSending,
  type DeliveryOutcome,
  type DeliveryState,
} from '../../../src/domain/notifications/delivery.ts'

const MINUTE = 60_000
const queuedAt = new Date('2026-12-01T00:00:00Z')
const after = (minutes: number) => new Date(queuedAt.getTime() + minutes * MINUTE)
const later: DeliveryOutcome = { kind: 'later', reason: '451 later', isUnreachable: false }

describe('a delivery after a try', () => {
  it.each<[string, DeliveryOutcome, { attempts: number; now: number }, [DeliveryState, number?]]>([
    ['is over when it was sent', { kind: 'sent' }, { attempts: 1, now: 0 }, ['SENT']],
    ['is dropped when unwanted', { kind: 'unwanted' }, { attempts: 1, now: 0 }, ['DROPPED']],
    ['is dead when refused', { kind: 'refused', reason: '' }, { attempts: 1, now: 0 }, ['DEAD']],
    ['waits a minute after the first failure', later, { attempts: 1, now: 0 }, ['WAITING', 1]],
    ['waits longer after the second', later, { attempts: 2, now: 1 }, ['WAITING', 6]],
    ['waits longest after the sixth', later, { attempts: 6, now: 300 }, ['WAITING', 660]],
    ['is dead after the seventh', later, { attempts: 7, now: 660 }, ['DEAD']],
    ['is dead when it would be a day late', later, { attempts: 5, now: 23 * 60 }, ['DEAD']],
  ])('%s', (_name, outcome, { attempts, now }, [state, next]) => {
    expect(afterAttempt({ outcome, attempts, queuedAt, now: after(now) })).toMatchObject({
      state,
      nextAt: next === undefined ? null : after(next),
    })
  })

  it('is not worth a mail a day after it was told', () => {
    expect(isWorthSending({ at: queuedAt, now: after(24 * 60 - 1) })).toBe(true)
    expect(isWorthSending({ at: queuedAt, now: after(24 * 60) })).toBe(false)
  })
})
