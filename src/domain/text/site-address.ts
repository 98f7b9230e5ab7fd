/** The address of a page of the site; `page` begins with a slash, whether or not the site's own address ends with one. */
export const siteAddress = (publicUrl: string, page: string): string =>
  `${publicUrl.replace(/\/+$/, '')}${page}`
