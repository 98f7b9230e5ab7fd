/** Sentences of taking lists out as spreadsheets. */
export const exportsMessages = {
  'exports.badQuery': {
    vi: 'Phần này của danh sách cần xuất không đúng. Hãy tải lại trang rồi xuất lại.',
    en: 'This part of the list to export is not valid. Reload the page and export again.',
  },
} as const
