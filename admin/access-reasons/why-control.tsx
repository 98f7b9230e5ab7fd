'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'

import { WhyButton } from './why-button.tsx'

/** Among the controls of every document that is stored. */
export function WhyControl() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  return id ? <WhyButton address={`${config.routes.api}/${collectionSlug ?? ''}/${id}`} /> : null
}
