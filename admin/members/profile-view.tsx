'use client'

import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'

/** The record as a form: the library's own, with its saving and locking. */
export function ProfileView(props: DocumentViewClientProps) {
  return <DefaultEditView {...props} />
}
