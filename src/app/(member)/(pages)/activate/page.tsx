import type { Metadata } from 'next'
import { Suspense } from 'react'

import { ActivatePage } from '../../../../member/sessions/activate-page.tsx'

export const metadata: Metadata = { title: 'Kích hoạt tài khoản' }

export default function Page() {
  return (
    <Suspense>
      <ActivatePage />
    </Suspense>
  )
}
