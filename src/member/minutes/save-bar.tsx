'use client'

import { useLanguage } from '../shared/language.ts'
import { NewerText } from './newer-text.tsx'
import type { MinutesEditorProps } from './save-outcome.ts'
import { useMinutesDraft } from './use-minutes-draft.ts'

/** Whether all is saved, the button that saves, and what somebody else has saved meanwhile. */
export function SaveBar(props: MinutesEditorProps) {
  const { t } = useLanguage()
  const draft = useMinutesDraft(props)
  const { newer, message, sending, unsaved } = draft
  return (
    <>
      {newer && (
        <NewerText html={newer.html} onTakeTheirs={draft.takeTheirs} onKeepMine={draft.keepMine} />
      )}
      {message !== undefined && (
        <p className="notice bad" role="alert">
          {message}
        </p>
      )}
      <p className="minutes-save">
        <button
          type="button"
          className="primary"
          disabled={sending || !unsaved || newer !== undefined}
          onClick={() => void draft.save()}
        >
          {sending ? t('member.sending') : t('member.minutes.save')}
        </button>
        <span role="status" className="muted">
          {unsaved ? t('member.minutes.unsaved') : t('member.minutes.saved')}
        </span>
      </p>
    </>
  )
}
