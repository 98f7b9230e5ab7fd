import sanitizeHtml from 'sanitize-html'

/** The elements that minutes are made of; every other one loses its tags, and scripts and styles their content. */
const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    'h1',
    'h2',
    'h3',
    'p',
    'br',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'u',
    'table',
    'tbody',
    'tr',
    'td',
    'th',
  ],
  allowedAttributes: {},
  // What the browser's editors write.
  transformTags: { b: 'strong', i: 'em', div: 'p' },
}

/** HTML of plain elements without attributes, whatever came in. */
export const cleanMinutesHtml = (html: string): string => sanitizeHtml(html, OPTIONS).trim()
