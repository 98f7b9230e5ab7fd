import path from 'node:path'

import { z } from 'zod'

const ROLE_NAMES = ['api', 'admin', 'worker'] as const

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optionalText = z.preprocess(blankIsAbsent, z.string().optional())

/** Every variable the product reads, with its default where one is safe. README's table is made from the descriptions. */
export const ENV_SCHEMA = z.object({
  NODE_ENV: z
    .preprocess(blankIsAbsent, z.enum(['development', 'production', 'test']).default('development'))
    .describe(
      'production switches introspection and the sandbox page off and requires SOTAY_SECRET',
    ),
  PORT: z
    .preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65535).default(3000))
    .describe('port of the server; 0 takes a free one'),
  HOST: z
    .preprocess(blankIsAbsent, z.string().default('127.0.0.1'))
    .describe('address the server listens on'),
  DATA_DIR: z
    .preprocess(blankIsAbsent, z.string().default('.data'))
    .describe('folder of the embedded database, uploads and the development secret'),
  DATABASE_URL: optionalText.describe(
    'MongoDB connection string that names a replica set; without it an embedded server is started',
  ),
  MONGOD_BINARY: optionalText.describe('path of a mongod to run as the embedded server'),
  SOTAY_SECRET: z
    .preprocess(blankIsAbsent, z.string().min(32, 'needs 32 characters or more').optional())
    .describe('signs tokens and check-in codes; 32 characters or more; required in production'),
  SOTAY_ROLES: z
    .preprocess(blankIsAbsent, z.string().default(ROLE_NAMES.join(',')))
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(ROLE_NAMES)).min(1))
    .describe('which parts this process runs: api, admin, worker (comma-separated)'),
  PUBLIC_URL: z
    .preprocess(blankIsAbsent, z.url().optional())
    .describe('address under which people reach the server; default http://HOST:PORT'),
  SIGNING_KEY_FILE: optionalText.describe(
    'PEM file with a private key and its certificates, which signs minutes; without it minutes are not signed',
  ),
  SIGNING_KEY_PASSPHRASE: optionalText.describe('passphrase of that key, where it has one'),
  SMTP_URL: z
    .preprocess(
      blankIsAbsent,
      z
        .string()
        .regex(/^smtps?:\/\/\S+$/, 'begins with smtp:// or smtps://')
        .optional(),
    )
    .describe(
      'mail server that notifications are handed to, smtp(s)://USER:PASSWORD@HOST:PORT; without it no mail is sent',
    ),
  MAIL_FROM: z
    .preprocess(
      blankIsAbsent,
      z
        .string()
        .regex(/^[^\r\n]*@[^\r\n]+$/, 'is an address')
        .optional(),
    )
    .describe('sender of mails, such as "Sổ Tay <sotay@example.vn>"; required with SMTP_URL'),
  LOG_LEVEL: z
    .preprocess(
      blankIsAbsent,
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    )
    .describe('how much is logged'),
})

export type Env = Readonly<Omit<z.infer<typeof ENV_SCHEMA>, 'DATA_DIR'>> & {
  /** Absolute. */
  readonly DATA_DIR: string
}

/** Thrown with every problem of the environment at once. */
export class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment is not valid:\n${problems.map((line) => `  ${line}`).join('\n')}`)
    this.name = 'EnvironmentError'
  }
}

/** Reads the environment once, whole, and frozen. `source` is given by tests only. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = ENV_SCHEMA.safeParse(source)
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`),
    )
  }
  if (parsed.data.NODE_ENV === 'production' && parsed.data.SOTAY_SECRET === undefined) {
    throw new EnvironmentError(['SOTAY_SECRET: required in production (32 characters or more)'])
  }
  if (parsed.data.SMTP_URL !== undefined && parsed.data.MAIL_FROM === undefined) {
    throw new EnvironmentError(['MAIL_FROM: required with SMTP_URL'])
  }
  return Object.freeze({ ...parsed.data, DATA_DIR: path.resolve(parsed.data.DATA_DIR) })
}

/** Where mail is handed in; null where this installation sends none. */
export function mailSettings({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): {
  readonly smtpUrl: string
  readonly from: string
} | null {
  return SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null
}

/**
 * Hands what start-up found out to whatever reads the environment after it: payload.config.ts, also in the copy that Next
 * bundles. Next and React run as production builds unless this is `npm run dev`, whatever NODE_ENV the administrator chose.
 */
export function provideEnvironment({
  databaseUrl,
  dataDir,
  secret,
  nextMode,
}: {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly secret: string
  readonly nextMode: 'development' | 'production'
}): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SOTAY_SECRET: secret,
    NODE_ENV: nextMode,
    NEXT_TELEMETRY_DISABLED: '1',
  })
}

/** The whole environment for a child process, with some variables of its own. */
export function childEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...own }
}
