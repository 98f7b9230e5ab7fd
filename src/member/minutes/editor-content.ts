import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { $createParagraphNode, $getRoot, $isElementNode, type LexicalEditor } from 'lexical'

import { plainHtml } from './plain-html.ts'

/** What minutes are made of, beside paragraphs and text. */
export const MINUTES_NODES = [
  HeadingNode,
  ListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  TableCellNode,
]

/** Inside an update: the whole content is replaced. */
export function $fillWith(editor: LexicalEditor, html: string): void {
  // Breaks between blocks would come out as empty paragraphs.
  const text = html.replaceAll(/>\s*\n\s*</g, '><').replaceAll('<br />\n', '<br />')
  const nodes = $generateNodesFromDOM(editor, new DOMParser().parseFromString(text, 'text/html'))
  const blocks = nodes.map((node) =>
    $isElementNode(node) && !node.isInline() ? node : $createParagraphNode().append(node),
  )
  $getRoot()
    .clear()
    .append(...(blocks.length === 0 ? [$createParagraphNode()] : blocks))
}

export function replaceContent(editor: LexicalEditor, html: string): void {
  editor.update(() => $fillWith(editor, html), { discrete: true, tag: 'history-merge' })
}

/** The content as the minutes are kept. */
export const contentOf = (editor: LexicalEditor): string =>
  plainHtml(editor.read(() => $generateHtmlFromNodes(editor)))
