import type { Metadata } from 'next'

import { VerifyPage } from '../../../../../member/verify/verify-page.tsx'

export const metadata: Metadata = { title: 'Kiểm tra biên bản', robots: 'noindex' }

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ seal?: string | string[] }>
}

/** What the code on sealed minutes opens. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { seal } = await searchParams
  return <VerifyPage meetingId={id} seal={typeof seal === 'string' ? seal : ''} />
}
