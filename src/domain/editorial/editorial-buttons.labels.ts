import type { Label } from '../messages/labels.ts'
import type { EditorialActionType } from './editorial-workflow.ts'

/** What the steps are called on the buttons of the admin. */
export const EDITORIAL_ACTION_LABELS: Readonly<Record<EditorialActionType, Label>> = {
  SUBMIT: { vi: 'Trình duyệt', en: 'Submit' },
  APPROVE: { vi: 'Duyệt', en: 'Approve' },
  REQUEST_CHANGES: { vi: 'Yêu cầu sửa', en: 'Request changes' },
  PUBLISH: { vi: 'Đăng', en: 'Publish' },
}

export const EDITORIAL_BUTTON_LABELS = {
  noSecrets: {
    vi: 'Tôi xác nhận bài và các tệp không chứa bí mật nhà nước',
    en: 'I declare that the text and its files contain no state secrets',
  },
  comment: { vi: 'Ý kiến', en: 'Comment' },
  saveFirst: {
    vi: 'Hãy lưu bản nháp trước.',
    en: 'Save the draft first.',
  },
  done: { vi: 'Đã xong.', en: 'Done.' },
  failed: {
    vi: 'Chưa làm được. Hãy kiểm tra kết nối rồi thử lại.',
    en: 'It did not work. Check the connection and try again.',
  },
} as const satisfies Record<string, Label>
