import type { Label } from '../domain/messages/labels.ts'
import { ADMINISTRATOR, identifierOf, playerOf, type Part } from './cast.ts'
import type { DemoCommittee } from './committee/committee.ts'

/** Somebody to sign in as: what to type, who that is, what they may do, and the page to begin with. */
export type SignInRow = {
  readonly identifier: string
  readonly fullName: string
  readonly does: Label
  readonly path: string
}

const PARTS: readonly (Omit<SignInRow, 'identifier' | 'fullName' | 'path'> & {
  readonly part: Part
  readonly at: 'admin' | 'pages' | 'room' | 'meeting'
})[] = [
  {
    part: 'secretary',
    at: 'room',
    does: {
      vi: 'Bí thư Chi bộ thôn Đông: màn hình phòng họp',
      en: 'Secretary of the first cell: the room screen',
    },
  },
  {
    part: 'member',
    at: 'meeting',
    does: {
      vi: 'Đảng viên thôn Đông, chưa điểm danh',
      en: 'Member of the first cell, not checked in yet',
    },
  },
  {
    part: 'deputy',
    at: 'pages',
    does: { vi: 'Phó Bí thư Chi bộ thôn Đông', en: 'Deputy secretary of the first cell' },
  },
  {
    part: 'probationary',
    at: 'pages',
    does: { vi: 'Đảng viên dự bị thôn Đông', en: 'Probationary member of the first cell' },
  },
  {
    part: 'secretaryElsewhere',
    at: 'pages',
    does: { vi: 'Bí thư Chi bộ thôn Đoài', en: 'Secretary of another cell' },
  },
  {
    part: 'communeSecretary',
    at: 'pages',
    does: { vi: 'Bí thư Đảng ủy xã Phú Mây', en: 'Secretary of the commune' },
  },
  {
    part: 'communeOfficer',
    at: 'admin',
    does: {
      vi: 'Cán bộ tổ chức xã Phú Mây',
      en: 'Organization officer of the commune',
    },
  },
  {
    part: 'overseer',
    at: 'pages',
    does: {
      vi: 'Cấp ủy viên tỉnh theo dõi xã Phú Mây',
      en: 'Overseer of the commune, from the province',
    },
  },
  {
    part: 'officer',
    at: 'admin',
    does: {
      vi: 'Cán bộ tổ chức của tỉnh: danh sách, tài khoản',
      en: 'Organization officer: registers, accounts',
    },
  },
  {
    part: 'inspector',
    at: 'pages',
    does: { vi: 'Cán bộ kiểm tra của tỉnh', en: 'Inspector of the province' },
  },
  {
    part: 'contributor',
    at: 'admin',
    does: { vi: 'Cộng tác viên: viết tin', en: 'Contributor: writes news' },
  },
  {
    part: 'editor',
    at: 'admin',
    does: { vi: 'Biên tập viên: sửa, duyệt tin', en: 'Editor: edits and reviews news' },
  },
  {
    part: 'boardHead',
    at: 'admin',
    does: {
      vi: 'Trưởng ban biên tập: duyệt, xuất bản (có tin đang chờ)',
      en: 'Head of the board: approves and publishes (items wait)',
    },
  },
  {
    part: 'propagandist',
    at: 'admin',
    does: { vi: 'Cán bộ tuyên giáo: lập ban biên tập', en: 'Propaganda officer: keeps the board' },
  },
]

/** Everybody worth signing in as. `meetingId` is the meeting in progress; null where there is none. */
export function whoSignsIn({
  committee,
  meetingId,
}: {
  readonly committee: DemoCommittee
  readonly meetingId: string | null
}): readonly SignInRow[] {
  const pathOf = {
    admin: '/admin',
    pages: '/',
    room: meetingId === null ? '/' : `/room/${meetingId}`,
    meeting: meetingId === null ? '/' : `/meetings/${meetingId}`,
  }
  const administrator = {
    identifier: ADMINISTRATOR.username,
    fullName: ADMINISTRATOR.displayName,
    does: { vi: 'Quản trị toàn hệ thống', en: 'Administers the system' },
    path: pathOf.admin,
  }
  const others = PARTS.map(({ part, at, does }) => {
    const person = playerOf(committee, part)
    return { identifier: identifierOf(person), fullName: person.fullName, does, path: pathOf[at] }
  })
  return [administrator, ...others]
}
