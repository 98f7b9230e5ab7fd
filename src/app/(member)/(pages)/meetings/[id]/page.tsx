import type { Metadata } from 'next'

import { MeetingPage } from '../../../../../member/meetings/meeting-page.tsx'

export const metadata: Metadata = { title: 'Cuộc họp' }

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  return <MeetingPage meetingId={id} />
}
