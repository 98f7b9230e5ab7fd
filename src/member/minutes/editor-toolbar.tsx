'use client'

import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical'

import { useLanguage, type MessageKey } from '../shared/language.ts'

type Tool = {
  readonly label: MessageKey
  readonly sign: string
  readonly apply: (editor: LexicalEditor) => void
}

const TOOLS: readonly Tool[] = [
  {
    label: 'member.minutes.tool.bold',
    sign: 'B',
    apply: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  },
  {
    label: 'member.minutes.tool.italic',
    sign: 'I',
    apply: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  },
  {
    label: 'member.minutes.tool.underline',
    sign: 'U',
    apply: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline'),
  },
  { label: 'member.minutes.tool.heading', sign: 'H', apply: (editor) => turnInto(editor, 'h2') },
  { label: 'member.minutes.tool.item', sign: 'h', apply: (editor) => turnInto(editor, 'h3') },
  { label: 'member.minutes.tool.paragraph', sign: '¶', apply: (editor) => turnInto(editor, 'p') },
  {
    label: 'member.minutes.tool.bullets',
    sign: '•',
    apply: (editor) => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  },
  {
    label: 'member.minutes.tool.numbers',
    sign: '①',
    apply: (editor) => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
  },
  {
    label: 'member.minutes.tool.table',
    sign: '▦',
    apply: (editor) =>
      editor.dispatchCommand(INSERT_TABLE_COMMAND, {
        rows: '3',
        columns: '3',
        includeHeaders: { rows: true, columns: false },
      }),
  },
  {
    label: 'member.minutes.tool.undo',
    sign: '↶',
    apply: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    label: 'member.minutes.tool.redo',
    sign: '↷',
    apply: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  },
]

/** What can be done to the selected words. */
export function EditorToolbar() {
  const { t } = useLanguage()
  const [editor] = useLexicalComposerContext()
  return (
    <div className="minutes-tools" role="toolbar" aria-label={t('member.minutes.tools')}>
      {TOOLS.map(({ label, sign, apply }) => (
        <button
          key={label}
          type="button"
          title={t(label)}
          aria-label={t(label)}
          // The words stay selected while the button is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => apply(editor)}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </div>
  )
}

function turnInto(editor: LexicalEditor, kind: 'h2' | 'h3' | 'p'): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    $setBlocksType(selection, () =>
      kind === 'p' ? $createParagraphNode() : $createHeadingNode(kind),
    )
  })
}
