/** What the GraphQL doors say about a request itself. */
export const apiMessages = {
  'api.dateTime': {
    vi: 'Cần thời điểm theo ISO 8601 có múi giờ, ví dụ 2026-12-31T23:30:00+07:00.',
    en: 'Give an ISO 8601 time with an offset, such as 2026-12-31T23:30:00+07:00.',
  },
  'api.date': {
    vi: 'Cần ngày có thật dạng NĂM-THÁNG-NGÀY, ví dụ 2026-12-31.',
    en: 'Give a day that exists as YEAR-MONTH-DAY, such as 2026-12-31.',
  },
  'api.first': {
    vi: 'Cần số nguyên từ 1 đến {max}.',
    en: 'Give a whole number from 1 to {max}.',
  },
  'api.cursor': {
    vi: 'Con trỏ không thuộc danh sách này. Hãy đọc lại từ đầu danh sách.',
    en: 'This cursor does not belong to this list. Read the list from its start.',
  },
  'api.questionUnclear': {
    vi: 'Điều kiện tìm, sắp xếp hoặc nội dung gửi lên không đúng dạng.',
    en: 'What is asked for, how it is to be ordered, or what was sent is not well formed.',
  },
  'api.id': { vi: 'Mã định danh không đúng dạng.', en: 'This is not an id.' },
  'api.search': {
    vi: 'Từ khóa tìm kiếm quá dài (tối đa {max} ký tự).',
    en: 'The search term is too long (at most {max} characters).',
  },
  'api.value': {
    vi: 'Giá trị không hợp lệ: {problem}',
    en: 'The value is not valid: {problem}',
  },
  'api.request': {
    vi: 'Yêu cầu GraphQL không hợp lệ: {problem}',
    en: 'The GraphQL request is not valid: {problem}',
  },
  'api.body': {
    vi: 'Nội dung yêu cầu không đọc được.',
    en: 'The body of the request cannot be read.',
  },
  'api.tooLarge': {
    vi: 'Yêu cầu quá lớn (tối đa {max} kB).',
    en: 'The request is too large (at most {max} kB).',
  },
  'api.limit.depth': {
    vi: 'Yêu cầu lồng quá sâu (tối đa {max} tầng).',
    en: 'The request is nested too deeply (at most {max} levels).',
  },
  'api.limit.aliases': {
    vi: 'Yêu cầu có quá nhiều bí danh (tối đa {max}).',
    en: 'The request has too many aliases (at most {max}).',
  },
  'api.limit.rootFields': {
    vi: 'Yêu cầu hỏi quá nhiều mục ở gốc (tối đa {max}).',
    en: 'The request asks for too many root fields (at most {max}).',
  },
  'api.limit.operations': {
    vi: 'Kết nối này đang có quá nhiều yêu cầu (tối đa {max}). Hãy kết thúc bớt rồi thử lại.',
    en: 'This connection has too many operations running (at most {max}). End some and try again.',
  },
  'api.limit.directives': {
    vi: 'Yêu cầu có quá nhiều chỉ thị (tối đa {max}).',
    en: 'The request has too many directives (at most {max}).',
  },
  'api.limit.fields': {
    vi: 'Yêu cầu chọn quá nhiều trường (tối đa {max}).',
    en: 'The request selects too many fields (at most {max}).',
  },
  'api.limit.cost': {
    vi: 'Yêu cầu đọc quá nhiều dữ liệu một lúc ({cost}, tối đa {max}). Hãy giảm `first` hoặc bớt tầng lồng.',
    en: 'The request reads too much at once ({cost}, at most {max}). Lower `first` or nest less.',
  },
  'api.limit.tokens': {
    vi: 'Yêu cầu quá dài (tối đa {max} ký hiệu).',
    en: 'The request is too long (at most {max} tokens).',
  },
} as const
