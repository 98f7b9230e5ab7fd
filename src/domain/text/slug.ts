import { repairText } from './repair-text.ts'

const MAX_SLUG = 100
const MAX_EXTENSION = 10
/** Names that Windows keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Small ASCII letters, digits and single hyphens; '' where nothing of the text has such a form. */
export function slugify(text: string): string {
  return repairText(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '')
}

/** A file's name in ASCII for stores and old browsers, with its extension; `tep` ("file") where nothing readable is left. */
export function plainFileName(fileName: string): string {
  const name = repairText(fileName).replace(/^.*[/\\]/, '')
  const dot = name.lastIndexOf('.')
  const extension =
    dot > 0
      ? slugify(name.slice(dot + 1))
          .replaceAll('-', '')
          .slice(0, MAX_EXTENSION)
      : ''
  const slug = slugify(dot > 0 ? name.slice(0, dot) : name)
  const stem = slug === '' || DEVICE.test(slug) ? ['tep', slug].filter(Boolean).join('-') : slug
  return extension === '' ? stem : `${stem}.${extension}`
}
