'use client'

import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'
import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { MeetingDesk } from '../../src/domain/meetings/meeting-desk.ts'
import {
  MEETING_KIND_LABELS,
  MEETING_LABELS as label,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
} from '../../src/domain/meetings/meetings.labels.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import { WhyButton } from '../access-reasons/why-button.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { AgendaList } from './agenda-list.tsx'
import { CommandBar } from './command-bar.tsx'
import { LiveLog } from './live-log.tsx'
import { RollCall } from './roll-call.tsx'
import { useMeetingDesk } from './use-meeting-desk.ts'
import './meetings.css'

/** A meeting from plan to close: what may be done now, the plan, who is there and what has happened, as it happens. */
export function MeetingPage({ address, id }: { readonly address: string; readonly id: string }) {
  const locale = useLocale()
  const { desk, refusal, reload } = useMeetingDesk(address)
  if (desk === null) return <p role="status">{refusal || SHARED_LABELS.loading[locale]}</p>
  return (
    <>
      <header className="desk-head">
        <span className="desk-pill" data-status={desk.status}>
          {MEETING_STATUS_LABELS[desk.status][locale]}
        </span>
      </header>
      {refusal !== null && <p role="alert">{refusal || words.lost[locale]}</p>}
      <CommandBar desk={desk} address={address} onDone={reload} />
      <p className="desk-links">
        <a href={`/meetings/${id}`}>{words.memberPage[locale]}</a>
        {desk.commands.includes('SAVE_MINUTES') || desk.commands.includes('APPOINT_CHAIR') ? (
          <a href={`/desk/${id}`}>{words.desk[locale]}</a>
        ) : null}
        {desk.commands.includes('MARK_ATTENDANCE') && (
          <a href={`/room/${id}`}>{words.room[locale]}</a>
        )}
        <WhyButton address={address} />
      </p>
      <div className="desk-columns">
        <div>
          <Plan desk={desk} locale={locale} />
          <AgendaList items={desk.agenda} />
        </div>
        <LiveLog lines={desk.log} />
      </div>
      <RollCall desk={desk} address={address} onDone={reload} />
    </>
  )
}

function Plan({ desk, locale }: { readonly desk: MeetingDesk; readonly locale: Locale }) {
  const moment = (iso: string | null) => iso && writtenMoment(new Date(iso))
  const facts: readonly (readonly [string, string | null])[] = [
    [label.organization[locale], desk.organization],
    [label.kind[locale], MEETING_KIND_LABELS[desk.kind][locale]],
    [label.mode[locale], MEETING_MODE_LABELS[desk.mode][locale]],
    [label.startsAt[locale], moment(desk.startsAt)],
    [label.place[locale], desk.place],
    [label.onlineUrl[locale], desk.onlineUrl],
    [label.chair[locale], desk.chair],
    [label.minuteTaker[locale], desk.minuteTaker],
    [label.openedAt[locale], moment(desk.openedAt)],
    [label.closedAt[locale], moment(desk.closedAt)],
    [label.statusComment[locale], desk.statusComment],
  ]
  return (
    <section>
      <h2>{words.plan[locale]}</h2>
      <dl className="desk-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
