/** What the files of minutes are made of. Texts are HTML of plain elements. */
export type MinutesDocument = {
  readonly text: string
  readonly title: string
  readonly organization: string
  /** Null: a draft, and the files say so on every page. */
  readonly adoption: {
    /** The moment as it is written. */
    readonly at: string
    readonly seal: string
    readonly verifyUrl: string
    /** For the file's own dates: the same minutes give the same bytes. */
    readonly instant: Date
  } | null
  readonly corrections: readonly {
    readonly at: string
    readonly by: string
    readonly text: string
  }[]
}

/** The words that the files say beside the minutes, in the language of the document. */
export const FILE_WORDS = {
  draft: 'DỰ THẢO',
  corrections: 'PHẦN ĐÍNH CHÍNH',
  correctionsNote: 'Đính chính được ghi sau khi thông qua; nội dung biên bản ở trên giữ nguyên.',
  corrected: (at: string, by: string) => `Lúc ${at}, đồng chí ${by} ghi:`,
  sealed: (at: string) => `Biên bản đã được thông qua và niêm phong lúc ${at}.`,
  seal: 'Mã niêm phong (SHA-256):',
  check: 'Kiểm tra tại:',
} as const
