import type { Metadata } from 'next'

import { SignInPage } from '../../../../member/sessions/sign-in-page.tsx'

export const metadata: Metadata = { title: 'Đăng nhập' }

export default function Page() {
  return <SignInPage />
}
