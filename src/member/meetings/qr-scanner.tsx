'use client'

import type JsQr from 'jsqr'
import { useEffect, useRef, useState } from 'react'

import { useLanguage } from '../shared/language.ts'

const LOOK_EVERY_MS = 200

/** Shows the camera and gives the text of the first QR it sees. The reader is loaded only now. */
export function QrScanner({
  onFound,
  onStop,
}: {
  readonly onFound: (text: string) => void
  readonly onStop: () => void
}) {
  const { t } = useLanguage()
  const video = useRef<HTMLVideoElement>(null)
  const [failed, setFailed] = useState(false)
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  })

  useEffect(() => {
    const life = new AbortController()
    scan({ video: video.current, life: life.signal })
      .then((text) => {
        if (text !== null) found.current(text)
      })
      .catch(() => setFailed(true))
    return () => life.abort()
  }, [])

  if (failed) return <p className="notice bad">{t('member.checkIn.noCamera')}</p>
  return (
    <div className="scanner">
      <video ref={video} muted playsInline aria-label={t('member.checkIn.camera')} />
      <button type="button" onClick={onStop}>
        {t('member.checkIn.stop')}
      </button>
    </div>
  )
}

/** Null when it was stopped first. Throws where there is no camera, or none may be used. */
async function scan({
  video,
  life,
}: {
  video: HTMLVideoElement | null
  life: AbortSignal
}): Promise<string | null> {
  const { default: readQr } = await import('jsqr')
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    if (video === null || life.aborted) return null
    video.srcObject = stream
    await video.play()
    return await firstCode({ video, life, readQr })
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

type ReadQr = typeof JsQr

async function firstCode({
  video,
  life,
  readQr,
}: {
  video: HTMLVideoElement
  life: AbortSignal
  readQr: ReadQr
}): Promise<string | null> {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  while (!life.aborted) {
    const { videoWidth: width, videoHeight: height } = video
    if (width > 0) {
      Object.assign(context.canvas, { width, height })
      context.drawImage(video, 0, 0)
      const code = readQr(context.getImageData(0, 0, width, height).data, width, height)
      if (code) return code.data
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return null
}
