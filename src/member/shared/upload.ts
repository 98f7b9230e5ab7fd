'use client'

import { accessToken, ApiError, errorOf } from './api.ts'
import { currentLocale } from './language.ts'

type Uploaded<T> = T & { readonly errors?: Parameters<typeof errorOf> }

/** Sends one file as the signed-in person; tells how much of it has gone, from 0 to 1. Throws ApiError as `ask` does. */
export async function upload<T>({
  address,
  file,
  onProgress,
}: {
  readonly address: string
  readonly file: File
  readonly onProgress: (share: number) => void
}): Promise<T> {
  const token = await accessToken()
  return new Promise((resolve, reject) => {
    // The browser's newer way of sending tells no progress.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.setRequestHeader('Accept-Language', currentLocale())
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`)
    const offline = () => reject(new ApiError({ code: 'OFFLINE', message: 'OFFLINE' }))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = offline
    request.onload = () => {
      const answer = request.response as Uploaded<T> | null
      if (answer === null) return offline()
      const [refusal] = answer.errors ?? []
      if (refusal) return reject(errorOf(refusal))
      resolve(answer)
    }
    request.send(file)
  })
}
