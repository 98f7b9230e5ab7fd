/** The QR holds a link with the code in it, so that any camera app can open it; what is no link is taken as the code. */
export function codeFromLink(text: string): string {
  try {
    return new URL(text).searchParams.get('code') ?? text
  } catch {
    return text
  }
}
