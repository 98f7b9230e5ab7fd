import { PassThrough, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { describe, expect, it } from '@jest/globals'
import * as library from 'ws'

import { createFrameWriter, nextOpening, sharedBytesOf } from '../../../src/server/next-frames.ts'

/** The library's types leave it out. */
const { Receiver } = library as unknown as {
  readonly Receiver: new (options: object) => NodeJS.WritableStream
}

/** What a client's own library reads of what was written. */
async function received(id: string, payloads: readonly unknown[]): Promise<unknown[]> {
  const connection = new PassThrough()
  const messages: unknown[] = []
  const receiver = new Receiver({ isServer: false })
  receiver.on('message', (data: Buffer, isBinary: boolean) => {
    expect(isBinary).toBe(false)
    messages.push(JSON.parse(data.toString()))
  })
  connection.pipe(receiver)
  const writeFrame = createFrameWriter()
  for (const payload of payloads) writeFrame(connection, nextOpening(id), sharedBytesOf(payload))
  await new Promise((resolve) => setImmediate(resolve))
  return messages
}

describe('frames of shared answers', () => {
  it.each(['1', '0ae9b6a0-47a4-4ad0-a9b6-a047a44ad0a1', 'Hội "nghị"\n\\', '🌾'])(
    'are the messages that graphql-transport-ws wants, for id %j',
    async (id) => {
      const sizes = [0, 60, 75, 80, 85, 90, 125, 126, 127, 65_450, 65_500, 65_535, 65_536, 200_000]
      const payloads = sizes.map((size) => ({
        data: { text: 'ộ'.repeat(size / 3) + 'x'.repeat(size % 3) },
      }))

      expect(await received(id, payloads)).toEqual(
        payloads.map((payload) => ({ id, type: 'next', payload })),
      )
    },
  )

  it('holds the id of each reader, whether or not the one before has taken the same answer', async () => {
    const shared = sharedBytesOf({ data: { text: 'x'.repeat(9_000) } })
    const ids = Array.from({ length: 12 }, (_none, at) => `người đọc ${at}`)
    const taken: string[] = []
    const takes = (take: (taking: () => void) => void) =>
      new Writable({
        write: (chunk: Buffer, _encoding, done) =>
          take(() => {
            taken.push(/"id":"([^"]*)"/.exec(chunk.toString())?.[1] ?? '')
            done()
          }),
      })
    const quick = takes((taking) => taking())
    const slow = takes((taking) => void setImmediate(taking))
    const writeFrame = createFrameWriter()

    ids.forEach((id, at) => writeFrame(at % 4 === 0 ? slow : quick, nextOpening(id), shared))
    slow.end()
    await finished(slow)

    expect(taken.sort()).toEqual(ids.sort())
  })
})
