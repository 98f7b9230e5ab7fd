import type { CreateMeetingInput } from '../services/meetings/create-meeting.ts'

/** What is said of a meeting of the first cell whenever it is. */
export type SampleMeeting = Pick<CreateMeetingInput, 'kind' | 'title' | 'place' | 'agenda'>

const PLACE = 'Nhà văn hóa thôn Đông'

const usualAgenda = (matter: string): SampleMeeting['agenda'] => [
  { title: 'Mở đầu: điểm danh, thông qua chương trình', minutes: 10 },
  { title: 'Thông tin thời sự, chính sách mới', minutes: 20 },
  { title: 'Kiểm điểm nhiệm vụ tháng trước', minutes: 25 },
  { title: matter, minutes: 40 },
  { title: 'Kết luận, phân công nhiệm vụ', minutes: 15 },
]

const regular = (month: string, matter: string): SampleMeeting => ({
  kind: 'REGULAR',
  title: `Sinh hoạt chi bộ thường kỳ tháng ${month}`,
  place: PLACE,
  agenda: usualAgenda(matter),
})

/** `month` is written as people say it: 11/2026. */
export const nextMeeting = (month: string): SampleMeeting =>
  regular(month, 'Bàn việc chuẩn bị đánh giá, xếp loại chi bộ và đảng viên')

/** Of the second cell, which people gather for. */
export const gatheringMeeting = (): SampleMeeting => ({
  kind: 'EXTRAORDINARY',
  title: 'Họp đột xuất: phòng, chống mưa lũ',
  place: 'Nhà văn hóa thôn Đoài',
  agenda: [
    { title: 'Tình hình mưa lũ, việc cần làm ngay', minutes: 20 },
    { title: 'Phân công trực, giúp hộ ven sông', minutes: 25 },
    { title: 'Kết luận', minutes: 10 },
  ],
})

export const todaysMeeting = (): SampleMeeting => ({
  kind: 'THEMATIC',
  title: 'Sinh hoạt chuyên đề: giữ gìn môi trường',
  place: PLACE,
  agenda: [
    { title: 'Điểm danh, nêu lý do', minutes: 10 },
    { title: 'Báo cáo chuyên đề', minutes: 30 },
    { title: 'Thảo luận', minutes: 40 },
    { title: 'Kết luận', minutes: 10 },
  ],
})
