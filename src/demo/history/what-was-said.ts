type Words = readonly [string, ...string[]]

/** What is agreed at the end of an item, by how its title begins. */
export const CONCLUSIONS: readonly (readonly [begins: string, conclusion: string])[] = [
  ['Mở đầu', 'Hội nghị nhất trí chương trình làm việc.'],
  ['Điểm danh', 'Hội nghị nhất trí chương trình làm việc.'],
  [
    'Thông tin thời sự',
    'Các đồng chí đã nắm được nội dung, tiếp tục tuyên truyền trong gia đình và khu dân cư.',
  ],
  ['Kiểm điểm', 'Nhiệm vụ tháng trước cơ bản hoàn thành; việc còn chậm chuyển sang tháng này.'],
  [
    'Bàn việc',
    'Chi bộ thống nhất chủ trương, giao các đồng chí được phân công thực hiện và báo cáo kỳ sinh hoạt sau.',
  ],
  ['Trình bày', 'Chi bộ ghi nhận nội dung chuyên đề.'],
  ['Báo cáo', 'Chi bộ ghi nhận nội dung chuyên đề.'],
  ['Thảo luận', 'Chi bộ thống nhất các giải pháp nêu trong chuyên đề.'],
  ['Kết luận', 'Đồng chí chủ trì kết luận, phân công nhiệm vụ; hội nghị nhất trí.'],
]

export const OPINIONS: Words = [
  'Nhất trí với dự thảo; đề nghị nêu rõ thời hạn và người chịu trách nhiệm từng việc.',
  'Đề nghị vận động từng hộ trước, làm điểm một ngõ rồi mới nhân ra cả thôn.',
  'Kinh phí nên công khai trên bảng tin để bà con cùng giám sát.',
  'Cần phân công đảng viên phụ trách từng nhóm hộ, báo cáo hằng tháng.',
  'Đề nghị mời đoàn thanh niên và hội phụ nữ cùng tham gia.',
  'Việc này tháng trước làm còn chậm, cần kiểm tra, nhắc nhở thường xuyên hơn.',
]

export const TASKS: Words = [
  'Lập danh sách hộ tham gia và thời gian thực hiện',
  'Vận động các hộ dọc trục đường chính',
  'Tổng hợp thu, chi và niêm yết tại nhà văn hóa',
  'Viết báo cáo kết quả gửi Đảng ủy',
  'Đến thăm và giúp đỡ gia đình được phân công',
]

export const HANDS = [
  { key: 'tan-thanh', label: 'Tán thành' },
  { key: 'khong', label: 'Không tán thành' },
  { key: 'y-kien-khac', label: 'Ý kiến khác' },
] as const

export const SECRETLY = {
  question: 'Giới thiệu quần chúng ưu tú đi học lớp bồi dưỡng nhận thức về Đảng',
  options: [
    { key: 'dong-y', label: 'Đồng ý' },
    { key: 'khong-dong-y', label: 'Không đồng ý' },
  ],
} as const

export const conclusionOf = (title: string): string =>
  CONCLUSIONS.find(([begins]) => title.startsWith(begins))?.[1] ?? 'Hội nghị nhất trí.'
