import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import '../../member/shared/pages.css'

export const metadata: Metadata = {
  title: { default: 'Sổ Tay', template: '%s · Sổ Tay' },
  description: 'Sổ tay đảng viên: cuộc họp, tin tức, thông báo',
}

export const viewport: Viewport = { themeColor: '#a8141b' }

export default function MemberLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  )
}
