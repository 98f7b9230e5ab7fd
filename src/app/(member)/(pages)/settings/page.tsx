import type { Metadata } from 'next'

import { SettingsPage } from '../../../../member/settings/settings-page.tsx'

export const metadata: Metadata = { title: 'Cài đặt' }

export default function Page() {
  return <SettingsPage />
}
