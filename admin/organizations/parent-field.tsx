'use client'

import { RelationshipField, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'

import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

/** Chosen of a new organization; afterwards it is moved in the tree, which says first what the move does, and the form only shows it. */
export function ParentField(props: RelationshipFieldClientProps) {
  const locale = useLocale()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  if (id === undefined) return <RelationshipField {...props} />
  return (
    <div className="field-type">
      <RelationshipField {...props} readOnly />
      <a href={`${config.routes.admin}/tree?reveal=${String(id)}`}>{words.moveInTree[locale]}</a>
    </div>
  )
}
