import type { Label } from '../messages/labels.ts'
import type { Audience, ContentCollection, EditorialState } from './editorial-values.ts'

export const EDITORIAL_STATE_LABELS: Readonly<Record<EditorialState, Label>> = {
  DRAFT: { vi: 'Bản nháp', en: 'Draft' },
  SUBMITTED: { vi: 'Đã trình', en: 'Submitted' },
  IN_REVIEW: { vi: 'Đang duyệt', en: 'In review' },
  CHANGES_REQUESTED: { vi: 'Yêu cầu sửa', en: 'Changes requested' },
  APPROVED: { vi: 'Đã duyệt', en: 'Approved' },
  SCHEDULED: { vi: 'Đã hẹn giờ đăng', en: 'Scheduled' },
  PUBLISHED: { vi: 'Đã đăng', en: 'Published' },
  CORRECTED: { vi: 'Đã đính chính', en: 'Corrected' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  ARCHIVED: { vi: 'Lưu trữ', en: 'Archived' },
}

export const AUDIENCE_LABELS: Readonly<Record<Audience, Label>> = {
  PUBLIC: { vi: 'Công khai', en: 'Public' },
  MEMBERS: { vi: 'Mọi đảng viên', en: 'All members' },
  ORGANIZATION: { vi: 'Đảng viên của tổ chức', en: 'Members of an organization' },
  COMMITTEES: { vi: 'Cấp ủy', en: 'Committees' },
}

export const CONTENT_COLLECTION_LABELS: Readonly<Record<ContentCollection, Label>> = {
  NEWS: { vi: 'Tin tức', en: 'News' },
  RESOLUTIONS: { vi: 'Văn bản', en: 'Official documents' },
  BULLETINS: { vi: 'Bản tin', en: 'Bulletins' },
  KNOWLEDGE: { vi: 'Kiến thức', en: 'Knowledge' },
}

/** Names of the fields on screens. */
export const EDITORIAL_LABELS = {
  group: { vi: 'Biên tập', en: 'Editorial' },
  news: { vi: 'Tin tức', en: 'News' },
  newsItem: { vi: 'Tin', en: 'News item' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  slug: { vi: 'Đường dẫn', en: 'Slug' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  body: { vi: 'Nội dung', en: 'Text' },
  cover: { vi: 'Ảnh đại diện', en: 'Cover' },
  files: { vi: 'Tệp đính kèm', en: 'Files' },
  audience: { vi: 'Người đọc', en: 'Audience' },
  audienceOrganization: { vi: 'Tổ chức được đọc', en: 'Organization that may read' },
  owner: { vi: 'Tổ chức phụ trách', en: 'Owner' },
  author: { vi: 'Người viết', en: 'Author' },
  state: { vi: 'Trạng thái', en: 'State' },
  publishedAt: { vi: 'Đăng lúc', en: 'Published at' },
  notice: { vi: 'Thông báo kèm theo', en: 'Notice' },
  medium: { vi: 'Tệp', en: 'File' },
  media: { vi: 'Kho tệp', en: 'Media' },
  fileName: { vi: 'Tên tệp', en: 'File name' },
  alt: { vi: 'Mô tả ảnh', en: 'Description of the picture' },
  uploader: { vi: 'Người tải lên', en: 'Uploaded by' },
  board: { vi: 'Ban biên tập', en: 'Editorial board' },
  boards: { vi: 'Ban biên tập', en: 'Editorial boards' },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  head: { vi: 'Trưởng ban', en: 'Head' },
  deputies: { vi: 'Phó trưởng ban', en: 'Deputies' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  editors: { vi: 'Biên tập viên', en: 'Editors' },
  contributors: { vi: 'Cộng tác viên', en: 'Contributors' },
  steps: { vi: 'Các bước duyệt', en: 'Steps' },
  step: { vi: 'Bước', en: 'Step' },
  stepName: { vi: 'Tên bước', en: 'Name of the step' },
  deciders: { vi: 'Ai duyệt', en: 'Who decides' },
  required: { vi: 'Số người phải duyệt', en: 'Approvals required' },
  workingHours: { vi: 'Trong bao nhiêu giờ làm việc', en: 'Within working hours' },
  reapproveAfterEdit: {
    vi: 'Sửa trong khi duyệt thì duyệt lại từ đầu',
    en: 'An edit during review starts the review again',
  },
  task: { vi: 'Lượt trình duyệt', en: 'Submission' },
  tasks: { vi: 'Lượt trình duyệt', en: 'Submissions' },
} as const satisfies Record<string, Label>
