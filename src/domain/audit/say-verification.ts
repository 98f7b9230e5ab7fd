import { say, type Locale } from '../messages/messages.ts'
import { writeMark, type ChainMark, type Fault } from './chain.ts'

export type SaidVerification = {
  readonly whole: boolean
  readonly sentence: string
  /** The first faults; there may be more. */
  readonly faults: readonly string[]
  readonly mark: string | null
}

/** What a check of the chain has found, in sentences. */
export function sayVerification({
  verification: { entries, blocks, faults, faultCount, mark },
  locale,
}: {
  readonly verification: {
    readonly entries: number
    readonly blocks: number
    readonly faults: readonly Fault[]
    readonly faultCount: number
    readonly mark: ChainMark | null
  }
  readonly locale: Locale
}): SaidVerification {
  const whole = faultCount === 0
  const written = mark && writeMark(mark)
  return {
    whole,
    sentence: whole
      ? say({ key: 'audit.whole', locale, params: { entries, blocks, mark: written ?? '0' } })
      : say({ key: 'audit.broken', locale, params: { entries, count: faultCount } }),
    faults: faults.map(({ kind, number }) =>
      say({ key: `audit.fault.${kind}`, locale, params: { number } }),
    ),
    mark: written,
  }
}
