import matrix from './jest.config.mjs'

/** The ordinary tests without one guard, which the environment names. */
export default {
  ...matrix,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  globals: { __removed: process.env.GUARD_REMOVED },
}
