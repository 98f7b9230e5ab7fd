import { describe, expect, it } from '@jest/globals'

import {
  findSecrecyMark,
  findSecrecyMarkInFileName,
} from '../../../src/domain/editorial/secrecy-marks.ts'

describe('a secrecy mark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['Mật', 'MẬT'],
    ['Số 12-KH/TU\nTối mật\nKính gửi', 'TỐI MẬT'],
    ['Tài liệu (Tuyệt mật) gửi', 'TUYỆT MẬT'],
    ['Văn bản TỐI MẬT của tỉnh', 'TỐI MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['Mật - Kế hoạch', 'MẬT'],
    ['TUYỆT MẬT'.normalize('NFD'), 'TUYỆT MẬT'],
    ['TUYỆT\u00A0MẬT', 'TUYỆT MẬT'],
    ['tuyÖt mËt', 'TUYỆT MẬT'],
    ['KẾ HOẠCH MẬT', 'MẬT'],
  ])('is found in %j', (text, mark) => {
    expect(findSecrecyMark([text])).toBe(mark)
  })

  it.each([
    'mật độ dân số của xã',
    'Luật Bảo vệ bí mật nhà nước',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'MẬT ĐỘ DÂN CƯ',
    'Đổi mật khẩu trước ngày 25',
    'Mật ong rừng được mùa',
    'Ba độ là tuyệt mật, tối mật và mật',
    'Quy định về độ mật của tài liệu',
    'nội dung thân mật',
    '',
  ])('is not found in %j', (text) => {
    expect(findSecrecyMark([text])).toBeNull()
  })

  it.each([
    ['TUYET_MAT_ke_hoach.pdf', 'TUYỆT MẬT'],
    ['TỐI MẬT.docx', 'TỐI MẬT'],
    ['[Mật] ke hoach.pdf', 'MẬT'],
    ['Mật.pdf', 'MẬT'],
    ['mat-do-dan-so.pdf', null],
    ['Mật độ dân số.pdf', null],
    ['toi mat ngu.docx', null],
    ['Luật bảo vệ bí mật nhà nước 2018.pdf', null],
  ])('in the file name %j is %s', (name, mark) => {
    expect(findSecrecyMarkInFileName(name)).toBe(mark)
  })
})
