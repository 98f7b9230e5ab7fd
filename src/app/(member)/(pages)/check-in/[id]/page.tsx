import type { Metadata } from 'next'

import { MeetingPage } from '../../../../../member/meetings/meeting-page.tsx'

export const metadata: Metadata = { title: 'Điểm danh' }

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ code?: string | string[] }>
}

/** What the QR of the room screen opens: the meeting, with the code at hand. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { code } = await searchParams
  return <MeetingPage meetingId={id} code={typeof code === 'string' ? code : undefined} />
}
