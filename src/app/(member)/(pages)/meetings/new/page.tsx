import type { Metadata } from 'next'

import { NewMeetingPage } from '../../../../../member/meetings/new-meeting-page.tsx'

export const metadata: Metadata = { title: 'Tạo cuộc họp' }

export default function Page() {
  return <NewMeetingPage />
}
