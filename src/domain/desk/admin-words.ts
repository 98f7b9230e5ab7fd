/** Words of the admin's own that its Vietnamese says in English, or says wrongly; by the keys of its catalogue. */
export const ADMIN_WORDS = {
  vi: {
    error: {
      correctInvalidFields: 'Hãy sửa những mục chưa đúng.',
      emailOrPasswordIncorrect: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      followingFieldsInvalid_one: 'Mục sau chưa đúng:',
      followingFieldsInvalid_other: 'Những mục sau chưa đúng:',
      noFilesUploaded: 'Chưa tải tệp lên.',
      notAllowedToAccessPage: 'Bạn không có quyền mở trang này.',
      notAllowedToPerformAction: 'Bạn không có quyền làm việc này.',
      notFound: 'Không tìm thấy.',
      problemUploadingFile: 'Chưa tải được tệp lên.',
      tokenInvalidOrExpired: 'Phiên đăng nhập đã hết hạn.',
      unauthorized: 'Bạn không có quyền làm việc này.',
      unknown: 'Đã có lỗi. Hãy thử lại.',
      unspecific: 'Đã có lỗi. Hãy thử lại.',
    },
    general: {
      collections: 'Danh mục',
      noLabel: '—',
      searchBy: 'Tìm theo {{label}}',
      selectValue: 'Chọn…',
    },
    sotay: { meeting: 'Cuộc họp' },
    upload: { selectCollectionToBrowse: 'Chọn danh sách để tìm', selectFile: 'Chọn một tệp' },
    validation: {
      fieldHasNo: 'Mục này không có: {{label}}',
      invalidSelection: 'Lựa chọn ở mục này không đúng.',
      invalidSelections: 'Mục này có những lựa chọn không đúng:',
      notValidDate: '"{{value}}" không phải là một ngày.',
      required: 'Chưa nhập mục này.',
      validUploadID: 'Mục này không có tệp đúng.',
    },
  },
  en: { sotay: { meeting: 'The meeting' }, general: { noLabel: '—' } },
} as const
