'use client'

import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'

import './minutes.css'

import { useLanguage } from '../shared/language.ts'
import { $fillWith, MINUTES_NODES } from './editor-content.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { SaveBar } from './save-bar.tsx'
import type { MinutesEditorProps } from './save-outcome.ts'

/**
 * The minutes as rich text. A newer revision that comes in `html` and `revision` is taken over while nothing is unsaved here; otherwise, and
 * when a save comes second, the newer text is shown beside the own one, which stays until its writer has decided.
 */
export function MinutesEditor(props: MinutesEditorProps) {
  const { t } = useLanguage()
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'minutes',
        nodes: MINUTES_NODES,
        theme: { text: { underline: 'minutes-underline' } },
        editorState: (editor) => $fillWith(editor, props.html),
        onError: (error) => {
          throw error
        },
      }}
    >
      <div className="minutes-editor">
        <EditorToolbar />
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="minutes-text minutes-input"
              aria-label={t('member.minutes.text')}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <ListPlugin />
        <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} />
        <SaveBar {...props} />
      </div>
    </LexicalComposer>
  )
}
