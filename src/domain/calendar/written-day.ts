/** A day YYYY-MM-DD as it is written here: 03/02/2026. Every other text as it is. */
export const writtenDay = (text: string): string =>
  text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
