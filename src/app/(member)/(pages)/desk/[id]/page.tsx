import type { Metadata } from 'next'

import { DeskPage } from '../../../../../member/desk/desk-page.tsx'

export const metadata: Metadata = { title: 'Bàn điều hành' }

export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  return <DeskPage meetingId={id} />
}
