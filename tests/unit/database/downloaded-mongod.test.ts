import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { createDownloadedMongod } from '../../../src/database/downloaded-mongod.ts'

/** One file as a tar archive holds it: a header of 512 bytes, the content in blocks of 512, two empty blocks. */
function tarOf(name: string, content: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000755\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        0', 148)
  header.write('ustar\0' + '00', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
  body.write(content)
  return Buffer.concat([header, body, Buffer.alloc(1024)])
}

describe('createDownloadedMongod', () => {
  let folder: string
  let server: Server
  let requests: string[]
  const listen = async (listener: RequestListener) => {
    server = createServer((req, res) => {
      requests.push(req.url ?? '')
      listener(req, res)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const start = (mirror: string, silenceMs?: number) =>
    createDownloadedMongod({ mirror, cacheDir: path.join(folder, 'cache'), silenceMs }).start({
      dataDir: path.join(folder, 'data'),
      log: () => undefined,
      locale: 'vi',
    })

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'sotay-download-'))
    requests = []
    server = createServer()
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  })

  it.each([403, 404, 503])('gives up at once when the server answers %d', async (status) => {
    const mirror = await listen((_req, res) => res.writeHead(status).end())

    const answer = await start(mirror)

    expect(answer).toMatchObject({ unavailable: expect.stringContaining(String(status)) })
    expect(requests).toHaveLength(1)
  })

  it('gives up at once when nobody listens', async () => {
    const mirror = await listen(() => undefined)
    await new Promise((resolve) => server.close(resolve))

    const answer = await start(mirror)

    expect(answer).toMatchObject({ unavailable: expect.stringContaining('ECONNREFUSED') })
  })

  it('gives up when nothing arrives for the given time, and leaves no connection open', async () => {
    let closed: Promise<unknown> = Promise.reject(new Error('not asked'))
    closed.catch(() => undefined)
    const mirror = await listen((req) => {
      closed = once(req.socket, 'close')
    })

    const answer = await start(mirror, 400)

    expect(answer).toEqual({ unavailable: 'nothing arrived for 0.4 s' })
    await closed
  })

  it('gives up when a download stops in its middle', async () => {
    const mirror = await listen((_req, res) => {
      res.writeHead(200, { 'content-length': '1000000' }).write('x'.repeat(1000))
    })

    const answer = await start(mirror, 400)

    expect(answer).toEqual({ unavailable: 'nothing arrived for 0.4 s' })
  })

  it('does not run an archive that differs from its checksum', async () => {
    const archive = gzipSync(tarOf('mongodb/bin/mongod', '#!/bin/sh\nexit 7\n'))
    const mirror = await listen((req, res) => {
      const isSum = req.url?.endsWith('.md5')
      const body = isSum ? Buffer.from(`${'0'.repeat(32)}  x`) : archive
      res.writeHead(200, { 'content-length': body.length }).end(body)
    })

    const answer = await start(mirror)

    expect(answer).toMatchObject({ unavailable: expect.stringMatching(/md5/i) })
  })

  it('downloads, checks, unpacks and starts what the archive holds (a script that notes its arguments and ends, no real mongod)', async () => {
    const notes = path.join(folder, 'arguments')
    const script = `#!/bin/sh\necho "$@" > "${notes}"\necho "no AVX on this machine" >&2\nexit 7\n`
    const archive = gzipSync(tarOf('mongodb/bin/mongod', script))
    const mirror = await listen((req, res) => {
      const sum = createHash('md5').update(archive).digest('hex')
      const body = req.url?.endsWith('.md5') ? Buffer.from(`${sum}  x`) : archive
      res.writeHead(200, { 'content-length': body.length }).end(body)
    })

    const answer = await start(mirror)

    expect(readFileSync(notes, 'utf8')).toMatch(
      new RegExp(
        `--dbpath ${folder}/data/database/mongod --port \\d+ --bind_ip 127.0.0.1 --replSet rs0`,
      ),
    )
    expect(answer).toMatchObject({
      unavailable: expect.stringMatching(/code 7: no AVX on this machine/),
    })
  })
})
