/** A text that no spreadsheet takes for a formula, in whatever way it comes in: with an apostrophe in front where it begins like one. */
export const harmlessText = (text: string): string =>
  /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
