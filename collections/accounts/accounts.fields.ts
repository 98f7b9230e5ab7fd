import type { Field } from 'payload'

import { ACCOUNT_STATUS_LABELS, LOCALE_LABELS } from '../../src/domain/accounts/accounts.labels.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'
import { derivedField } from '../derived-field.ts'
import { picker } from '../picker.ts'
import { byManagerOnly, byNobody, bySystemAdministratorOnly } from './accounts.access.ts'

const kept = { create: byNobody, read: byNobody, update: byNobody }

export const accountsFields: Field[] = [
  {
    name: 'username',
    type: 'text',
    required: true,
    unique: true,
    label: { vi: 'Tên đăng nhập', en: 'User name' },
    access: { update: byManagerOnly },
  },
  // Payload gives every account an address for mail; we send none and sign nobody in by it.
  {
    name: 'email',
    type: 'email',
    required: false,
    label: { vi: 'Thư điện tử', en: 'E-mail' },
    access: { create: byNobody, read: byNobody, update: byNobody },
    admin: { hidden: true },
  },
  {
    name: 'displayName',
    type: 'text',
    required: true,
    maxLength: 200,
    label: { vi: 'Họ và tên', en: 'Name' },
    access: { update: byManagerOnly },
  },
  {
    name: 'member',
    type: 'relationship',
    relationTo: 'members',
    index: true,
    label: { vi: 'Đảng viên', en: 'Member' },
    admin: picker,
    access: { update: byManagerOnly },
  },
  {
    name: 'organization',
    type: 'relationship',
    relationTo: 'organizations',
    index: true,
    label: { vi: 'Tổ chức quản lý tài khoản', en: 'Organization that keeps the account' },
    access: { update: byManagerOnly },
    admin: {
      ...picker,
      description: {
        vi: 'Chỉ cần cho người ngoài danh sách đảng viên.',
        en: 'Only for somebody who is not in the register of members.',
      },
    },
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    defaultValue: 'ACTIVE',
    options: labelledOptions(ACCOUNT_STATUS_LABELS),
    label: { vi: 'Trạng thái', en: 'Status' },
    access: { update: byManagerOnly },
  },
  {
    name: 'locale',
    type: 'select',
    required: true,
    defaultValue: 'vi',
    options: labelledOptions(LOCALE_LABELS),
    label: { vi: 'Ngôn ngữ', en: 'Language' },
  },
  {
    name: 'systemAdministrator',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    label: { vi: 'Quản trị toàn hệ thống', en: 'System administrator' },
    access: { create: bySystemAdministratorOnly, update: bySystemAdministratorOnly },
  },
  // Derived: ids of organizations from the root to the member's cell, or to the organization that keeps the account.
  derivedField({ name: 'path', hasMany: true }),
  derivedField({
    name: 'searchWords',
    hasMany: true,
    readable: true,
    label: { vi: 'Họ và tên', en: 'Name' },
  }),
  // Set by our own writes alone (src/persistence); kept from every reader.
  { name: 'activationCodeHash', type: 'text', hidden: true, access: kept },
  { name: 'activationExpiresAt', type: 'date', hidden: true, access: kept },
  { name: 'codeHandedOutAt', type: 'date', hidden: true, access: kept },
  { name: 'passwordSetAt', type: 'date', hidden: true, access: kept },
]
