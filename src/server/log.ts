import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured log lines on stderr, so that what the server tells the administrator stays readable on stdout. */
export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: false }))
}
