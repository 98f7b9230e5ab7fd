import { say, type Locale } from '../messages/messages.ts'
import { repairText } from '../text/repair-text.ts'
import { notificationText } from './notification-text.ts'
import type { NotificationFacts, NotificationKind } from './notifications.ts'

export type MailContent = {
  /** One line, whatever was typed as a title. */
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Where people change what they get. */
export const SETTINGS_PATH = '/settings'

/** A notification as a mail, in its reader's language, as plain text and as HTML. */
export function mailContent({
  kind,
  facts,
  url,
  locale,
  publicUrl,
}: {
  readonly kind: NotificationKind
  readonly facts: NotificationFacts
  readonly url: string
  readonly locale: Locale
  readonly publicUrl: string
}): MailContent {
  const { title: said, body } = notificationText({ kind, facts, locale })
  const title = repairText(said)
  const link = new URL(url, publicUrl).href
  const settings = new URL(SETTINGS_PATH, publicUrl).href
  const open = say({ key: 'notification.mail.open', locale })
  const footer = say({ key: 'notification.mail.footer', locale, params: { settings } })
  return {
    subject: title,
    text: [title, body, `${open}: ${link}`, `-- \n${footer}`].join('\n\n') + '\n',
    html: htmlOf({ locale, title, body, link, open, footer }),
  }
}

const htmlOf = ({
  locale,
  title,
  body,
  link,
  open,
  footer,
}: Readonly<
  Record<'locale' | 'title' | 'body' | 'link' | 'open' | 'footer', string>
>): string => `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family: system-ui, 'Segoe UI', Roboto, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1d1d1f">
<h1 style="font-size: 20px">${escaped(title)}</h1>
<p>${escaped(body)}</p>
<p><a href="${escaped(link)}" style="color: #7f0f15">${escaped(open)}</a></p>
<hr style="border: 0; border-top: 1px solid #d9d5d0">
<p style="font-size: 13px; color: #585b63">${escaped(footer)}</p>
</body>
</html>
`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
