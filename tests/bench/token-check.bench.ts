import { createTokens } from '../../src/auth/tokens.ts'
import { median } from './measure.ts'

const CHECKS = 20_000
const ROUNDS = 7
const GOAL = 20

/** What checking one access token takes, without looking up its session. */
export async function run(): Promise<void> {
  const tokens = createTokens({ secret: 'a secret of the benchmark, 32 characters' })
  const now = new Date()
  const { token } = tokens.issueAccessToken({
    accountId: 'a'.repeat(24),
    sessionId: 'b'.repeat(24),
    now,
  })
  if (tokens.verifyAccessToken({ token, now }) === null) throw new Error('The token is not valid')

  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    for (let at = 0; at < CHECKS; at++) tokens.verifyAccessToken({ token, now })
    return ((performance.now() - started) * 1000) / CHECKS
  })
  console.log(`${median(rounds).toFixed(1)} µs a check (goal: ${GOAL})`)
}
