import type { Metadata } from 'next'

import { MinutesPage } from '../../../../../../member/minutes/minutes-page.tsx'

export const metadata: Metadata = { title: 'Biên bản' }

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  return <MinutesPage meetingId={id} />
}
