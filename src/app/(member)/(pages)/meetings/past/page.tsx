import type { Metadata } from 'next'

import { PastMeetingPage } from '../../../../../member/meetings/past-meeting-page.tsx'

export const metadata: Metadata = { title: 'Ghi cuộc họp đã qua' }

export default function Page() {
  return <PastMeetingPage />
}
