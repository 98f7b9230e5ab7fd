'use client'

import './minutes.css'

/** The minutes to read. `html` comes from the API, which gives plain elements without attributes. */
export function MinutesText({ html }: { readonly html: string }) {
  return <article className="minutes-text" lang="vi" dangerouslySetInnerHTML={{ __html: html }} />
}
