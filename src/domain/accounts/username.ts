/**
 * A user name: 3 to 64 small letters, digits and the signs . _ - @ +, with a letter among them, so that it can never be
 * mistaken for somebody's phone or card number.
 */
export function isUsername(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\d._@+-]{3,64}$/u.test(text) && /\p{L}/u.test(text)
}
