/** With a capital at the beginning. */
export const capitalized = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
