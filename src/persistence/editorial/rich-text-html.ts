import {
  convertLexicalToHTML,
  type HTMLConvertersFunction,
} from '@payloadcms/richtext-lexical/html'
import sanitizeHtml from 'sanitize-html'

import { idOf, internalLinkOf, type InternalLink } from '../../domain/editorial/rich-text.ts'

/** A file that stands in a text. */
export type Picture = {
  readonly address: string
  readonly isImage: boolean
  readonly name: string
  readonly alt: string
}

type LexicalState = Parameters<typeof convertLexicalToHTML>[0]['data']

/**
 * What the editor stored as HTML that is safe to show: only the tags and attributes below, links to the web, mail and phones, pictures
 * from our own door. A link to a document of ours goes to `addressOf` it; where that is null its words stay as plain text.
 */
export function htmlOf({
  body,
  addressOf,
  pictures,
}: {
  readonly body: unknown
  readonly addressOf: (link: InternalLink) => string | null
  readonly pictures: ReadonlyMap<string, Picture>
}): string {
  const html = convertLexicalToHTML({
    // Stored by the editor; what is no rich text gives no HTML.
    data: body as LexicalState,
    converters: convertersFor({ addressOf, pictures }),
    disableContainer: true,
  })
  return sanitizeHtml(html, ALLOWED)
}

const convertersFor =
  ({
    addressOf,
    pictures,
  }: Pick<Parameters<typeof htmlOf>[0], 'addressOf' | 'pictures'>): HTMLConvertersFunction =>
  ({ defaultConverters }) => ({
    ...defaultConverters,
    link: ({ node, nodesToHTML }) => {
      const words = nodesToHTML({ nodes: node.children }).join('')
      const { linkType, url } = node.fields
      const internal = internalLinkOf(node)
      const address = internal === null ? null : addressOf(internal)
      const href = linkType === 'internal' ? address : (url ?? null)
      return href === null ? words : `<a href="${escaped(href)}">${words}</a>`
    },
    upload: ({ node }) => {
      const picture = pictures.get(idOf(node.value) ?? '')
      if (picture === undefined) return ''
      const address = escaped(picture.address)
      return picture.isImage
        ? `<img src="${address}" alt="${escaped(picture.alt)}">`
        : `<a href="${address}">${escaped(picture.name)}</a>`
    },
    // Whatever else an editor might embed is not ours to show.
    relationship: () => '',
    unknown: () => '',
  })

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li'],
    ...['strong', 'em', 'u', 's', 'code', 'sub', 'sup', 'span', 'a', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    '*': ['style'],
  },
  allowedStyles: {
    '*': {
      'text-align': [/^(left|right|center|justify)$/],
      'text-decoration': [/^(underline|line-through)$/],
    },
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src?.startsWith('/media/'),
  transformTags: {
    a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }),
  },
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
