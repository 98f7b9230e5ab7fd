'use client'

import { BrokenPage } from '../../../member/shared/broken-page.tsx'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <BrokenPage onRetry={reset} />
}
