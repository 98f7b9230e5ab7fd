import type { Label } from '../messages/labels.ts'

/** Words above the lists of the admin. */
export const LIST_LABELS = {
  views: { vi: 'Chế độ xem', en: 'Views' },
  all: { vi: 'Tất cả', en: 'All' },
  save: { vi: 'Lưu chế độ xem này', en: 'Save this view' },
  saveWhat: {
    vi: 'Giữ lại bộ lọc, thứ tự và các cột đang hiện để mở lại sau. Chỉ mình bạn thấy.',
    en: 'Keeps the filter, the order and the columns as they are now. Only you see it.',
  },
  name: { vi: 'Tên chế độ xem', en: 'Name of the view' },
  remove: { vi: 'Xóa chế độ xem “{name}”', en: 'Remove the view "{name}"' },
  removeWhat: {
    vi: 'Chỉ xóa cách xem; dữ liệu vẫn còn nguyên.',
    en: 'Only the view is removed; the data stay as they are.',
  },
  removeIt: { vi: 'Xóa', en: 'Remove' },
  selected: { vi: 'Đã chọn {count}', en: '{count} selected' },
  lock: { vi: 'Khóa tài khoản', en: 'Lock accounts' },
  lockWhat: {
    vi: 'Những người này sẽ bị đăng xuất ngay và không đăng nhập được nữa cho đến khi mở khóa.',
    en: 'These people are signed out at once and cannot sign in until they are unlocked.',
  },
  unlock: { vi: 'Mở khóa', en: 'Unlock' },
  unlockWhat: {
    vi: 'Những người này đăng nhập lại được bằng mật khẩu cũ.',
    en: 'These people can sign in again with their password.',
  },
  end: { vi: 'Cho thôi giữ', en: 'End' },
  endWhat: {
    vi: 'Chức vụ hết hiệu lực sau ngày này; quyền kèm theo hết cùng lúc.',
    en: 'The offices are held until this day, included; the rights end with them.',
  },
  endDay: { vi: 'Đến hết ngày', en: 'Last day' },
  dayHint: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  filterDay: { vi: 'ngày, tháng hoặc năm', en: 'day, month or year' },
  yesOrNo: { vi: 'Có hay không', en: 'Yes or no' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  badDay: { vi: 'Đây không phải là một ngày.', en: 'This is not a day.' },
  done: { vi: 'Xong {done}/{count}.', en: '{done} of {count} done.' },
} as const satisfies Record<string, Label>
