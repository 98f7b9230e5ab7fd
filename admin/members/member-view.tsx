'use client'

import { DefaultEditView, Gutter, useDocumentInfo } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'

import { MemberPage } from './member-page.tsx'

/** What opens first of a member: the overview. A new member begins with the form. */
export function MemberView(props: DocumentViewClientProps) {
  const { id, initialData } = useDocumentInfo()
  if (id === undefined) return <DefaultEditView {...props} />
  return (
    <Gutter className="desk-page">
      <MemberPage id={String(id)} record={initialData ?? {}} part="overview" />
    </Gutter>
  )
}

/** The whole history, on a tab of its own. */
export function MemberHistoryView() {
  const { id, initialData } = useDocumentInfo()
  return (
    <Gutter className="desk-page">
      <MemberPage id={String(id)} record={initialData ?? {}} part="history" />
    </Gutter>
  )
}
