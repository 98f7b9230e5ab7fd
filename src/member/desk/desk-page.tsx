'use client'

import './desk.css'

import { useSignedIn } from '../sessions/use-signed-in.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { DeskBody } from './desk-body.tsx'
import { DeskProvider } from './desk-context.ts'
import { useDesk } from './use-desk.ts'

/** Where the chair and the minute-taker lead a meeting from its plan to its sealed minutes. */
export function DeskPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useLanguage()
  const isSignedIn = useSignedIn()
  const { desk, error } = useDesk({ meetingId, enabled: isSignedIn })
  if (error) return <Failed error={error} onRetry={() => window.location.reload()} />
  if (desk === undefined) return <Loading />
  if (desk === null) return <p className="notice">{t('member.meeting.notFound')}</p>
  return (
    <DeskProvider value={desk}>
      <DeskBody />
    </DeskProvider>
  )
}
