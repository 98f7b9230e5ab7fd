import type { AddressInfo } from 'node:net'

import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server says to a recipient; nothing: it takes the mail. */
export type Says = { readonly code: number; readonly message: string } | null

/** A mail server on a free port that keeps what it was given. */
export async function openMailServer() {
  const mails: ParsedMail[] = []
  const raw: string[] = []
  let says: (address: string) => Says = () => null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = says(address)
      done(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
    },
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const whole = Buffer.concat(pieces)
        raw.push(whole.toString('utf8'))
        void simpleParser(whole).then((mail) => {
          mails.push(mail)
          done()
        }, done)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Everything that was taken, parsed and as it came. */
    mails,
    raw,
    answer: (how: typeof says) => {
      says = how
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
