import { describe, expect, it } from '@jest/globals'

import { mailContent } from '../../../src/domain/notifications/mail-content.ts'
import { notificationText } from '../../../src/domain/notifications/notification-text.ts'
import { NOTIFICATION_KINDS } from '../../../src/domain/notifications/notifications.ts'

const FACTS = {
  title: 'Sinh hoạt tháng 12',
  startsAt: '2026-12-31T16:30:00.000Z',
  openedAt: '2026-12-31T16:31:00.000Z',
  place: 'Nhà văn hóa',
  question: 'Thông qua nghị quyết?',
  comment: 'Sửa giờ họp',
  step: 'Duyệt',
  summary: 'Tóm tắt',
}
const mail = (facts: Record<string, string>, locale: 'vi' | 'en' = 'vi') =>
  mailContent({
    kind: 'MEETING_INVITED',
    facts: { ...FACTS, ...facts },
    url: '/meetings/m1',
    locale,
    publicUrl: 'https://sotay.example.vn/',
  })

describe('the words of a notification', () => {
  it.each(NOTIFICATION_KINDS.flatMap((kind) => [[kind, 'vi'] as const, [kind, 'en'] as const]))(
    'are whole for %s in %s',
    (kind, locale) => {
      const { title, body } = notificationText({ kind, facts: FACTS, locale })

      expect(`${title} ${body}`).not.toMatch(/[{}]|notification\.|undefined/)
      expect(title).toContain(FACTS.title)
      expect(body).not.toBe('')
    },
  )

  it('tell the hour of Việt Nam', () => {
    expect(notificationText({ kind: 'MEETING_INVITED', facts: FACTS, locale: 'vi' }).body).toBe(
      '23:30, ngày 31/12/2026. Nhà văn hóa',
    )
  })
})

describe('a mail', () => {
  it('says it in plain text and in HTML, with the address of the thing and of the settings', () => {
    const { subject, text, html } = mail({})

    expect(subject).toBe('Mời họp: Sinh hoạt tháng 12')
    for (const body of [text, html]) {
      expect(body).toContain('23:30, ngày 31/12/2026. Nhà văn hóa')
      expect(body).toContain('https://sotay.example.vn/meetings/m1')
      expect(body).toContain('https://sotay.example.vn/settings')
    }
    expect(mail({}, 'en').subject).toBe('Invitation: Sinh hoạt tháng 12')
    expect(mail({}, 'en').html).toContain('<html lang="en">')
  })

  it('takes no part of its head or of its marks from what was typed', () => {
    const { subject, html } = mail({
      title: 'Họp\r\nBcc: ai@example.vn\n\n<script>alert(1)</script>',
      place: '"><img src=x onerror=alert(1)>',
    })

    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toMatch(/<script|<img/)
  })
})
