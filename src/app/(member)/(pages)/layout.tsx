import type { ReactNode } from 'react'

import { Shell } from '../../../member/shared/shell.tsx'

export default function PagesLayout({ children }: { readonly children: ReactNode }) {
  return <Shell>{children}</Shell>
}
