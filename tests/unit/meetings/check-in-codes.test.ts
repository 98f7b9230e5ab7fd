import { describe, expect, it } from '@jest/globals'

import { createCheckInCodes } from '../../../src/auth/check-in-codes.ts'
import { createGuessLimit } from '../../../src/services/meetings/guess-limit.ts'

const codes = createCheckInCodes({ secret: 'a secret of 32 characters or more' })
const shown = new Date('2026-12-03T12:30:00Z')
const later = (ms: number) => new Date(shown.getTime() + ms)
const made = codes.current({ meetingId: 'm1', now: shown })

describe('check-in codes', () => {
  it.each([
    ['code', 0, 'valid'],
    ['code', 44_999, 'valid'],
    ['code', 45_000, 'expired'],
    ['shortCode', 44_999, 'valid'],
    ['shortCode', 45_000, 'expired'],
    ['shortCode', 3_600_000, 'invalid'],
  ] as const)('the %s is after %d ms %s', (kind, ms, verdict) => {
    expect(codes.judge({ meetingId: 'm1', code: made[kind], now: later(ms) })).toBe(verdict)
  })

  it('are new every 15 seconds and say until when they are taken', () => {
    const next = codes.current({ meetingId: 'm1', now: later(15_000) })
    expect(next.code).not.toBe(made.code)
    expect(next.shortCode).not.toBe(made.shortCode)
    expect(made.validUntil).toEqual(later(45_000))
  })

  it('are of one meeting and of one installation', () => {
    const foreign = createCheckInCodes({ secret: 'another secret of 32 characters!!' })
    for (const code of [made.code, made.shortCode]) {
      expect(codes.judge({ meetingId: 'm2', code, now: shown })).toBe('invalid')
      expect(foreign.judge({ meetingId: 'm1', code, now: shown })).toBe('invalid')
    }
  })

  it.each(['', ' ', 'x'.repeat(5000), 'ẤĐƯ', '\u0000', 'AAAAAA'])('take %j for nothing', (code) => {
    expect(codes.judge({ meetingId: 'm1', code, now: shown })).toBe('invalid')
  })

  it('are short enough to type, without signs that look alike', () => {
    expect(made.shortCode).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
    const typed = `${made.shortCode.slice(0, 3).toLowerCase()} ${made.shortCode.slice(3)}`
    expect(codes.judge({ meetingId: 'm1', code: typed, now: shown })).toBe('valid')
  })
})

describe('the limit of guesses', () => {
  it('stops a person after ten wrong codes, for a minute, and nobody else', () => {
    const guesses = createGuessLimit()
    for (let wrong = 0; wrong < 10; wrong += 1) guesses.wrongCode('m1 ann', shown)

    expect(() => guesses.check('m1 ann', later(1_000))).toThrow('error.rateLimited')
    expect(() => guesses.check('m1 bob', later(1_000))).not.toThrow()
    expect(() => guesses.check('m1 ann', later(60_000))).not.toThrow()
  })
})
