import type { NewsDraft } from './demo-desk.ts'

/** An item of the demo; `audience` ORGANIZATION means the commune of the first cell. */
export type SampleNews = Pick<NewsDraft, 'title' | 'summary' | 'paragraphs' | 'audience'> & {
  /** Of its commands: never changes. */
  readonly key: string
  /** How far it has come: written, submitted, given back, approved, with readers. */
  readonly until: 'DRAFT' | 'IN_REVIEW' | 'CHANGES_REQUESTED' | 'APPROVED' | 'PUBLISHED'
  /** What the board asks for, where it gives the item back. */
  readonly comment?: string
}

export const SAMPLE_NEWS: readonly SampleNews[] = [
  {
    key: 'news-1',
    audience: 'PUBLIC',
    until: 'PUBLISHED',
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
    until: 'PUBLISHED',
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
    until: 'PUBLISHED',
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
    until: 'IN_REVIEW',
    title: 'Công ty May Sông Mây kết nạp ba đảng viên là công nhân trực tiếp sản xuất',
    summary: 'Cả ba đều là lao động giỏi nhiều năm liền, tuổi đời dưới ba mươi.',
    paragraphs: [
      'Chi bộ Phân xưởng May vừa tổ chức lễ kết nạp ba đảng viên mới. Cả ba đều là công nhân trực tiếp sản xuất, được công đoàn giới thiệu sau phong trào thi đua nước rút quý này.',
      'Từ đầu năm, Đảng bộ công ty đã bồi dưỡng mười hai quần chúng ưu tú; phấn đấu mỗi phân xưởng đều có tổ đảng viên làm nòng cốt.',
    ],
  },
  {
    key: 'news-5',
    audience: 'MEMBERS',
    until: 'PUBLISHED',
    title: 'Phong trào “Mỗi chi bộ một việc làm theo Bác” sau một năm',
    summary: 'Hơn ba trăm chi bộ đăng ký, phần lớn là những việc nhỏ, làm được ngay ở cơ sở.',
    paragraphs: [
      'Sau một năm, hơn ba trăm chi bộ trong tỉnh đã đăng ký và thực hiện một việc làm theo Bác. Phần lớn là việc nhỏ, sát đời sống: giữ sạch đường thôn, giúp hộ neo đơn, hướng dẫn người dân nộp hồ sơ trực tuyến.',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị các chi bộ chọn cách làm tốt để trao đổi trong kỳ sinh hoạt chuyên đề quý tới.',
    ],
  },
  {
    key: 'news-6',
    audience: 'PUBLIC',
    until: 'PUBLISHED',
    title: 'Phường Cầu Mới vận hành điểm hỗ trợ dịch vụ công tại tổ dân phố',
    summary: 'Đoàn viên và đảng viên trẻ trực vào chiều thứ Bảy, giúp người cao tuổi nộp hồ sơ.',
    paragraphs: [
      'Từ đầu tháng, phường Cầu Mới mở điểm hỗ trợ dịch vụ công tại nhà văn hóa các tổ dân phố. Chiều thứ Bảy hằng tuần, đoàn viên và đảng viên trẻ thay nhau trực, giúp người cao tuổi nộp hồ sơ trực tuyến.',
      'Mỗi buổi có khoảng hai mươi lượt người đến nhờ giúp, nhiều nhất là thủ tục cư trú và bảo hiểm y tế.',
    ],
  },
  {
    key: 'news-7',
    audience: 'MEMBERS',
    until: 'APPROVED',
    title: 'Kết quả kiểm tra việc sinh hoạt chi bộ trong quý',
    summary: 'Đa số chi bộ giữ nền nếp; một số nơi đăng ký lịch muộn, thời gian họp còn ngắn.',
    paragraphs: [
      'Ban Tổ chức Tỉnh ủy vừa kiểm tra việc sinh hoạt chi bộ trong quý. Đa số chi bộ giữ nền nếp hằng tháng, nội dung sát nhiệm vụ của đơn vị.',
      'Một số chi bộ đăng ký lịch muộn, thời gian họp chưa đủ 90 phút. Các đảng ủy cơ sở cần nhắc và giúp những nơi này khắc phục trong tháng tới.',
    ],
  },
  {
    key: 'news-8',
    audience: 'MEMBERS',
    until: 'CHANGES_REQUESTED',
    comment: 'Bổ sung số liệu của cả năm và nêu rõ nguồn, rồi gửi lại.',
    title: 'Trường Đại học Sông Mây phát triển đảng viên trong sinh viên',
    summary: 'Nhiều sinh viên được kết nạp ngay trong năm cuối khóa học.',
    paragraphs: [
      'Đảng bộ Trường Đại học Sông Mây chú trọng phát hiện, bồi dưỡng sinh viên ưu tú từ năm thứ hai. Nhiều em được kết nạp ngay trong năm cuối khóa học.',
    ],
  },
  {
    key: 'news-9',
    audience: 'PUBLIC',
    until: 'DRAFT',
    title: 'Chuẩn bị Tết trồng cây ở các xã ven sông',
    summary: 'Các xã dự kiến trồng cây chắn sóng dọc bờ sông Mây.',
    paragraphs: [
      'Các xã ven sông Mây đang chuẩn bị hiện trường và cây giống cho Tết trồng cây. Dự kiến sẽ trồng thêm cây chắn sóng ở những đoạn bờ dễ sạt lở.',
    ],
  },
]
