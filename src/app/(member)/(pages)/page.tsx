import type { Metadata } from 'next'

import { HomePage } from '../../../member/home/home-page.tsx'

export const metadata: Metadata = { title: 'Trang chủ' }

export default function Page() {
  return <HomePage />
}
