import type { Label } from '../messages/labels.ts'
import type { OrganizationStatus, OrganizationType } from './organization-types.ts'

export const ORGANIZATION_TYPE_LABELS: Readonly<Record<OrganizationType, Label>> = {
  PROVINCE: { vi: 'Đảng bộ tỉnh, thành phố', en: 'Province' },
  DISTRICT: { vi: 'Đảng bộ cấp huyện', en: 'District' },
  BLOC: { vi: 'Đảng bộ khối', en: 'Bloc' },
  COMMUNE: { vi: 'Đảng bộ xã, phường, đặc khu', en: 'Commune' },
  GRASSROOTS_BRANCH: { vi: 'Đảng bộ cơ sở', en: 'Grassroots branch' },
  GRASSROOTS_CELL: { vi: 'Chi bộ cơ sở', en: 'Grassroots cell' },
  SECTION_BRANCH: { vi: 'Đảng bộ bộ phận', en: 'Section branch' },
  CELL: { vi: 'Chi bộ', en: 'Cell' },
  PARTY_GROUP: { vi: 'Tổ đảng', en: 'Party group' },
}

export const ORGANIZATION_STATUS_LABELS: Readonly<Record<OrganizationStatus, Label>> = {
  ACTIVE: { vi: 'Đang hoạt động', en: 'Active' },
  DISSOLVED: { vi: 'Đã giải thể', en: 'Dissolved' },
}

/** Names of the fields on screens. */
export const ORGANIZATION_LABELS = {
  singular: { vi: 'Tổ chức đảng', en: 'Organization' },
  plural: { vi: 'Tổ chức đảng', en: 'Organizations' },
  group: { vi: 'Tổ chức', en: 'Organizations' },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  type: { vi: 'Loại', en: 'Type' },
  parent: { vi: 'Trực thuộc', en: 'Under' },
  status: { vi: 'Tình trạng', en: 'Status' },
  establishedOn: { vi: 'Ngày thành lập', en: 'Established on' },
  dissolvedOn: { vi: 'Ngày giải thể', en: 'Dissolved on' },
  effectiveOn: { vi: 'Thay đổi có hiệu lực từ ngày', en: 'Change in effect from' },
  countedInMetrics: { vi: 'Tính vào số liệu', en: 'Counted in figures' },
  notCountedReason: { vi: 'Lý do không tính', en: 'Why it is not counted' },
  rollout: { vi: 'Triển khai', en: 'Roll-out' },
  trainedOn: { vi: 'Ngày tập huấn', en: 'Trained on' },
  pilotOn: { vi: 'Ngày thí điểm', en: 'Pilot from' },
  liveOn: { vi: 'Ngày chính thức dùng', en: 'In use from' },
  history: { vi: 'Lịch sử', en: 'History' },
  historyRow: { vi: 'Giai đoạn', en: 'Period' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'Until' },
} as const satisfies Record<string, Label>

/** Words of the dated lines that tell what an organization was. */
export const HISTORY_LABELS = {
  title: { vi: 'Lịch sử', en: 'History' },
  since: { vi: 'Từ {day}', en: 'From {day}' },
  always: { vi: 'Ban đầu', en: 'At first' },
  top: { vi: 'đầu cây', en: 'the top' },
  facts: {
    name: { vi: 'tên', en: 'name' },
    code: { vi: 'mã', en: 'code' },
    type: { vi: 'loại', en: 'type' },
    parent: { vi: 'trực thuộc', en: 'under' },
    status: { vi: 'tình trạng', en: 'status' },
  },
} as const
