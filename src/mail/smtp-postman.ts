import { createHash } from 'node:crypto'

import { createTransport, type SentMessageInfo } from 'nodemailer'

import type { DeliveryOutcome } from '../domain/notifications/delivery.ts'
import type { MailContent } from '../domain/notifications/mail-content.ts'

/** Where mail is handed in, and as whom. */
export type MailSettings = { readonly smtpUrl: string; readonly from: string }

/** A server that is away must not hold the next letter, or a stopping process, for long. */
const CONNECT_MS = 10_000
const SILENCE_MS = 20_000
/** Given to a letter under way when the process stops. */
const GRACE_MS = 3_000

/** Hands letters to a mail server, one at a time and each over a connection of its own. */
export function createSmtpPostman({ smtpUrl, from }: MailSettings) {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  let stop: () => void = () => undefined
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })

  return {
    /** What the server says is the outcome; nothing is thrown. */
    async send({
      to,
      key,
      subject,
      text,
      html,
    }: MailContent & { readonly to: string; readonly key: string }): Promise<DeliveryOutcome> {
      const sending = transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return Promise.race([outcomeOf(sending), givenUp(stopped)])
    },
    /** Ends the wait for a letter under way after a short grace; it is tried again by whoever comes next. */
    close: () => {
      stop()
      transport.close()
    },
  }
}

async function givenUp(stopped: Promise<void>): Promise<DeliveryOutcome> {
  await stopped
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())
  return { kind: 'later', reason: 'stopped', isUnreachable: true }
}

async function outcomeOf(sending: Promise<SentMessageInfo>): Promise<DeliveryOutcome> {
  try {
    await sending
    return { kind: 'sent' }
  } catch (error) {
    return judged(error as SmtpError)
  }
}

type SmtpError = {
  readonly message: string
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** Where the server speaks of this address or this letter, and not of us or of itself. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA', 'API']
const MAX_REASON = 300

/**
 * An address or a letter that is refused for good (5xx) stays so. What is refused to us (the sign-in, the sender) or for now (4xx) is
 * tried again; no answer at all means that the next letter would fare no better.
 */
function judged({ message, code, command, responseCode }: SmtpError): DeliveryOutcome {
  const reason = message.slice(0, MAX_REASON)
  if (code === 'EENVELOPE' && responseCode === undefined) return { kind: 'refused', reason }
  const isForGood = responseCode !== undefined && responseCode >= 500
  if (isForGood && ABOUT_THE_LETTER.includes(command ?? '')) return { kind: 'refused', reason }
  const isAboutTheLetter = responseCode !== undefined && ABOUT_THE_LETTER.includes(command ?? '')
  return { kind: 'later', reason, isUnreachable: !isAboutTheLetter }
}
