import type { Metadata } from 'next'
import { Suspense } from 'react'

import { FirstRunPage } from '../../../../member/first-run/first-run-page.tsx'

export const metadata: Metadata = { title: 'Thiết lập lần đầu' }

export default function Page() {
  return (
    <Suspense>
      <FirstRunPage />
    </Suspense>
  )
}
