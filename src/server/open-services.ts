import { getPayload, type Payload } from 'payload'

import config from '../../payload.config.ts'
import type { SigningProvider } from '../services/signing/signing-provider.ts'
import type { MailSettings } from '../mail/smtp-postman.ts'
import type { Services } from '../services/services.ts'
import { createServices } from './create-services.ts'

/** Payload on the settled database, and the use cases over it: what the server, the command line and the demo share. */
export async function openServices({
  secret,
  publicUrl,
  signing = null,
  mail = null,
  commandLine = false,
}: {
  readonly secret: string
  /** Links that are sent to people start with it. */
  readonly publicUrl: string
  readonly signing?: SigningProvider | null
  /** Null: this installation sends no mail. */
  readonly mail?: MailSettings | null
  readonly commandLine?: boolean
}): Promise<{ readonly payload: Payload; readonly services: Services }> {
  const payload = await getPayload({ config })
  const services = createServices({ payload, secret, publicUrl, signing, mail, commandLine })
  return { payload, services }
}
