import type { AgendaItemInput } from '../../services/meetings/plan-input.ts'
import type { SeededRandom } from '../committee/seeded-random.ts'

type Words = readonly [string, ...string[]]

const OF_SETTLEMENTS: Words = [
  'Bàn việc chỉnh trang đường làng, thu gom rác tại nguồn',
  'Bàn việc vận động quỹ khuyến học',
  'Bàn việc chuyển đổi số: cài đặt dịch vụ công cho người dân',
  'Bàn việc phòng, chống thiên tai trong mùa mưa bão',
  'Bàn việc hòa giải, giữ gìn an ninh trật tự ở khu dân cư',
  'Bàn việc giúp đỡ hộ nghèo, gia đình chính sách',
  'Bàn việc chuẩn bị ngày hội đại đoàn kết toàn dân tộc',
  'Bàn việc tạo nguồn, bồi dưỡng quần chúng ưu tú',
]
const OF_WORK: Words = [
  'Bàn việc thực hiện nhiệm vụ chuyên môn của tháng',
  'Bàn việc cải cách hành chính, rút ngắn thời gian giải quyết hồ sơ',
  'Bàn việc thực hành tiết kiệm, chống lãng phí',
  'Bàn việc nêu gương của cán bộ, đảng viên',
  'Bàn việc phân công đảng viên giúp đỡ quần chúng vào Đảng',
  'Bàn việc ứng dụng công nghệ số trong công việc',
]
export const STUDIED: Words = [
  'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'nâng cao chất lượng sinh hoạt chi bộ',
  'giữ gìn đoàn kết, thống nhất trong Đảng',
  'trách nhiệm nêu gương của đảng viên',
]

export const ABSENCE_REASONS: Words = [
  'Đi công tác',
  'Ốm, nằm viện',
  'Gia đình có việc hiếu',
  'Gia đình có việc hỷ',
  'Chăm người ốm',
  'Trực cơ quan',
  'Đi học tập trung',
]

export function regularAgenda({
  random,
  isSettlement,
}: {
  readonly random: SeededRandom
  readonly isSettlement: boolean
}): readonly AgendaItemInput[] {
  return [
    { title: 'Mở đầu: điểm danh, thông qua chương trình', minutes: 10 },
    { title: 'Thông tin thời sự, chính sách mới', minutes: 15 },
    { title: 'Kiểm điểm nhiệm vụ tháng trước', minutes: 20 },
    { title: random.pick(isSettlement ? OF_SETTLEMENTS : OF_WORK), minutes: 35 },
    { title: 'Kết luận, phân công nhiệm vụ', minutes: 15 },
  ]
}

export const thematicAgenda: readonly AgendaItemInput[] = [
  { title: 'Điểm danh, nêu lý do', minutes: 10 },
  { title: 'Trình bày chuyên đề', minutes: 30 },
  { title: 'Thảo luận, liên hệ', minutes: 40 },
  { title: 'Kết luận', minutes: 15 },
]

export const committeeAgenda: readonly AgendaItemInput[] = [
  { title: 'Kết quả thực hiện nhiệm vụ tháng trước', minutes: 30 },
  { title: 'Nhiệm vụ trọng tâm tháng tới', minutes: 40 },
  { title: 'Công tác xây dựng Đảng, phát triển đảng viên', minutes: 30 },
  { title: 'Kết luận', minutes: 10 },
]
