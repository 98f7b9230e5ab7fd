import type { NewsDraft } from './demo-desk.ts'

/** An item of the demo; `audience` ORGANIZATION means the commune of the first cell. */
export type SampleNews = Pick<NewsDraft, 'title' | 'summary' | 'paragraphs' | 'audience'> & {
  /** Of its commands: never changes. */
  readonly key: string
  readonly isPublished: boolean
}

export const SAMPLE_NEWS: readonly SampleNews[] = [
  {
    key: 'news-1',
    audience: 'PUBLIC',
    isPublished: true,
    title: 'Xã Phú Mây khánh thành nhà văn hóa thôn Đông',
    summary:
      'Công trình do Nhân dân và chính quyền cùng làm, có phòng đọc sách và sân chơi cho thiếu nhi.',
    paragraphs: [
      'Sáng nay, xã Phú Mây tổ chức khánh thành nhà văn hóa thôn Đông sau tám tháng xây dựng. Công trình có hội trường 150 chỗ, một phòng đọc sách và sân chơi cho thiếu nhi.',
      'Các hộ dân trong thôn đã hiến hơn 200 mét vuông đất và góp gần một nghìn ngày công. Đảng viên Chi bộ thôn Đông đi đầu trong việc vận động và trực tiếp tham gia san nền, trồng cây.',
      'Nhà văn hóa mở cửa các buổi tối trong tuần và cả ngày Chủ nhật.',
    ],
  },
  {
    key: 'news-2',
    audience: 'MEMBERS',
    isPublished: true,
    title: 'Hướng dẫn nội dung sinh hoạt chi bộ tháng tới',
    summary:
      'Các chi bộ chọn một vấn đề sát thực tế của đơn vị để thảo luận, dành ít nhất một nửa thời gian cho ý kiến đảng viên.',
    paragraphs: [
      'Ban Tuyên giáo và Dân vận Tỉnh ủy gợi ý nội dung sinh hoạt chi bộ tháng tới: thông tin thời sự trong nước và trong tỉnh; kiểm điểm việc thực hiện nhiệm vụ của tháng; bàn nhiệm vụ trọng tâm.',
      'Mỗi chi bộ chọn một vấn đề sát thực tế của đơn vị để thảo luận kỹ, có kết luận rõ người, rõ việc, rõ thời hạn. Tài liệu gửi trước cho đảng viên ít nhất một ngày.',
    ],
  },
  {
    key: 'news-3',
    audience: 'ORGANIZATION',
    isPublished: true,
    title: 'Thông báo lịch tiếp công dân của xã Phú Mây',
    summary: 'Thường trực Đảng ủy tiếp công dân vào ngày 5 và ngày 20 hằng tháng.',
    paragraphs: [
      'Thường trực Đảng ủy xã Phú Mây tiếp công dân vào ngày 5 và ngày 20 hằng tháng tại trụ sở xã; trùng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.',
      'Đề nghị các chi bộ thông báo để đảng viên và Nhân dân biết, đồng thời tổng hợp ý kiến gửi về Văn phòng Đảng ủy trước mỗi kỳ hai ngày.',
    ],
  },
  {
    key: 'news-4',
    audience: 'MEMBERS',
    isPublished: false,
    title: 'Công ty May Sông Mây kết nạp ba đảng viên là công nhân trực tiếp sản xuất',
    summary: 'Cả ba đều là lao động giỏi nhiều năm liền, tuổi đời dưới ba mươi.',
    paragraphs: [
      'Chi bộ Phân xưởng May vừa tổ chức lễ kết nạp ba đảng viên mới. Cả ba đều là công nhân trực tiếp sản xuất, được công đoàn giới thiệu sau phong trào thi đua nước rút quý này.',
      'Từ đầu năm, Đảng bộ công ty đã bồi dưỡng mười hai quần chúng ưu tú; phấn đấu mỗi phân xưởng đều có tổ đảng viên làm nòng cốt.',
    ],
  },
]
