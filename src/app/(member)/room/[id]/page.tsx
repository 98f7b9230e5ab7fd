import type { Metadata } from 'next'

import { RoomPage } from '../../../../member/room/room-page.tsx'

export const metadata: Metadata = { title: 'Màn hình phòng họp' }

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  return <RoomPage meetingId={id} />
}
