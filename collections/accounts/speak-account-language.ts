import type { CollectionAfterLoginHook } from 'payload'

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** The admin speaks the language of the account from the sign-in on, whatever browser it is. */
export const speakAccountLanguage: CollectionAfterLoginHook = ({ req, user }) => {
  const locale = (user as { locale?: string }).locale === 'en' ? 'en' : 'vi'
  const cookie = `${req.payload.config.cookiePrefix}-lng=${locale}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax`
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', cookie)
  return user as object
}
