'use client'

import { RelationshipField, SelectField, useDocumentInfo } from '@payloadcms/ui'
import type { RelationshipFieldClientProps, SelectFieldClientProps } from 'payload'

/** Chosen of a new member; afterwards it is changed by the guided step, and the form only shows it. */
export function StatusField(props: SelectFieldClientProps) {
  const { id } = useDocumentInfo()
  return <SelectField {...props} readOnly={props.readOnly === true || id !== undefined} />
}

/** The same of the cell, which the page names above; a form with the library's chooser that chooses nothing would only puzzle. */
export function CellField(props: RelationshipFieldClientProps) {
  const { id } = useDocumentInfo()
  return id === undefined ? <RelationshipField {...props} /> : null
}
