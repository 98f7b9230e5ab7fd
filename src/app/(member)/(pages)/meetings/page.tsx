import type { Metadata } from 'next'

import { MeetingsPage } from '../../../../member/meetings/meetings-page.tsx'

export const metadata: Metadata = { title: 'Cuộc họp' }

export default function Page() {
  return <MeetingsPage />
}
