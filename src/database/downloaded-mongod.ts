import { fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { say } from '../domain/messages/messages.ts'
import type { DatabaseSource } from './database-source.ts'
import { startMongod } from './mongod-server.ts'

export type DownloadOptions = {
  /** Address under which archives lie as on fastdl.mongodb.org; MONGOMS_DOWNLOAD_MIRROR where absent. */
  readonly mirror?: string | undefined
  /** Where the archive and the program are kept; the package's own cache where absent. */
  readonly cacheDir?: string | undefined
  /** How long nothing may arrive. */
  readonly silenceMs?: number | undefined
}

/** What the process that downloads answers. */
export type DownloadAnswer = { readonly binary: string } | { readonly unavailable: string }

const here = fileURLToPath(import.meta.url)
const program = path.join(path.dirname(here), `download-mongod${path.extname(here)}`)
const projectRoot = path.resolve(path.dirname(here), '../..')

/** The real mongod, from the cache of mongodb-memory-server or from MongoDB's download server. */
export const createDownloadedMongod = (options: DownloadOptions = {}): DatabaseSource => ({
  kind: 'downloaded-mongod',
  engine: 'mongod',
  start: async (request) => {
    const { log, locale } = request
    const announce = () => log(say({ key: 'database.downloading', locale }))
    const found = await findOrDownload({ options, announce })
    if ('unavailable' in found) return found
    return startMongod({ binary: found.binary, kind: 'downloaded-mongod', request })
  },
})

/** In a process of its own: a silent download can only be ended whole, and the package keeps state and environment of its own. */
function findOrDownload({
  options,
  announce,
}: {
  readonly options: DownloadOptions
  readonly announce: () => void
}): Promise<DownloadAnswer> {
  const child = fork(program, [JSON.stringify(options)], {
    cwd: projectRoot,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve) => {
    child.on('message', (message: 'downloading' | DownloadAnswer) => {
      if (message === 'downloading') announce()
      else resolve(message)
    })
    child.once('error', ({ message }) => resolve({ unavailable: message }))
    child.once('exit', (code) => resolve({ unavailable: `download ended with ${String(code)}` }))
  })
}
