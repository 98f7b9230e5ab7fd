'use client'

import { ApiError } from '../shared/api.ts'

type Asked = { readonly meetingId: string; readonly seal: string }

export type CheckedSeal =
  | { readonly genuine: false }
  | {
      readonly genuine: true
      readonly title: string
      readonly organization: string
      readonly heldOn: string
      readonly adoptedAt: string
    }
export type CheckedFile =
  | { readonly genuine: false }
  | {
      readonly genuine: true
      readonly isSealed: boolean
      readonly signatures: readonly { readonly name: string; readonly valid: boolean }[]
    }

const pathOf = ({ meetingId, seal }: Asked, what: 'seal' | 'file') =>
  `/verify/${encodeURIComponent(meetingId)}/${what}?seal=${encodeURIComponent(seal)}`

/** Asked without a session: the answer is for anybody. */
export const askSeal = (asked: Asked): Promise<CheckedSeal> =>
  ask<CheckedSeal>(pathOf(asked, 'seal'))

export const askFile = ({
  file,
  ...asked
}: Asked & { readonly file: File }): Promise<CheckedFile> =>
  ask<CheckedFile>(pathOf(asked, 'file'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/pdf' },
    body: file,
  })

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => null)
  if (response?.ok) return (await response.json()) as T
  const code = response === null ? 'OFFLINE' : `HTTP_${response.status}`
  throw new ApiError({ code, message: code })
}
