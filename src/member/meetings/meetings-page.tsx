'use client'

import Link from 'next/link'

import { useSignedIn } from '../sessions/use-signed-in.ts'
import { useLanguage } from '../shared/language.ts'
import { useLive } from '../shared/live.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useReloadSoon } from '../shared/use-reload-soon.ts'
import { MEETING_ROW, MeetingList, type MeetingRow } from './meeting-list.tsx'
import { sectionsOf } from './meeting-sections.ts'
import { useChairedOrganizations } from './use-chaired-organizations.ts'

const MEETINGS = `query Meetings {
  me { member { cell { id } } }
  meetings(first: 50) { nodes { ${MEETING_ROW} } }
}`

/** A change is heard by everybody who has the list open; not all ask for it in the same moment. */
const SPREAD_MS = 1_500

type Answer = {
  readonly me: { readonly member: { readonly cell: { readonly id: string } } | null } | null
  readonly meetings: { readonly nodes: readonly MeetingRow[] }
}

export function MeetingsPage() {
  const { t } = useLanguage()
  const isSignedIn = useSignedIn()
  const { data, error, reload } = useAnswer<Answer>({ query: MEETINGS, enabled: isSignedIn })
  const reloadSoon = useReloadSoon({ reload, delay: () => Math.random() * SPREAD_MS })
  const chaired = useChairedOrganizations()
  const cellId = data?.me?.member?.cell.id
  const connection = useLive({
    query: 'subscription Changed($id: ID!) { meetingsChanged(organizationId: $id) { id } }',
    variables: () => ({ id: cellId }),
    onMessage: reloadSoon,
    enabled: cellId !== undefined,
  })

  return (
    <>
      <div className="heading">
        <h1>{t('member.meetings')}</h1>
        {chaired.length > 0 && (
          <Link className="button" href="/meetings/new">
            {t('member.meetings.new')}
          </Link>
        )}
      </div>
      {cellId !== undefined && <LiveState connection={connection} onBack={reloadSoon} quiet />}
      {error && <Failed error={error} onRetry={reload} />}
      {!data && !error && <Loading />}
      {data?.meetings.nodes.length === 0 && <p className="muted">{t('member.meetings.none')}</p>}
      {data &&
        sectionsOf(data.meetings.nodes).map(({ name, meetings }) => (
          <section key={name}>
            <h2>{t(`meetings.${name}`)}</h2>
            <MeetingList meetings={meetings} />
          </section>
        ))}
    </>
  )
}
