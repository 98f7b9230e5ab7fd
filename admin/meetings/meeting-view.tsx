import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { MeetingPage } from './meeting-page.tsx'

/** Stands where Payload would show a form: a meeting is changed by commands alone. */
export function MeetingView({ doc, initPageResult }: DocumentViewServerProps) {
  const { api } = initPageResult.req.payload.config.routes
  return (
    <Gutter className="desk-page">
      <MeetingPage address={`${api}/meetings/${String(doc['id'])}`} id={String(doc['id'])} />
    </Gutter>
  )
}
