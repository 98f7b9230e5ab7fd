/**
 * The program that `downloaded-mongod.ts` runs apart: finds or downloads a mongod and answers its path to the parent.
 * Ends itself when nothing arrives any more, and when the parent is gone.
 */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import type { DownloadAnswer, DownloadOptions } from './downloaded-mongod.ts'

const SILENCE_MS = 15_000

// The first argument was written by our own parent.
const options = JSON.parse(process.argv[2] ?? '{}') as DownloadOptions

process.once('disconnect', () => process.exit(1))

try {
  answer(await findOrDownload(options))
} catch (error) {
  answer({ unavailable: error instanceof Error ? oneLine(error.message) : String(error) })
}

async function findOrDownload({
  mirror,
  cacheDir,
  silenceMs = SILENCE_MS,
}: DownloadOptions): Promise<DownloadAnswer> {
  // The package checks the server's certificate only where npm is set to; what is downloaded is run, so it must be checked.
  // eslint-disable-next-line no-restricted-syntax -- set for the package, not read.
  process.env['npm_config_strict_ssl'] = 'true'
  const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js')
  const { DryMongoBinary } = await import('mongodb-memory-server-core/lib/util/DryMongoBinary.js')
  const config = await import('mongodb-memory-server-core/lib/util/resolveConfig.js')
  const { ResolveConfigVariables: Name, setDefaultValue } = config
  setDefaultValue(Name.MAX_RETRIES, '1')
  if (mirror !== undefined) setDefaultValue(Name.DOWNLOAD_MIRROR, mirror)
  if (mirror?.startsWith('http:') === true) setDefaultValue(Name.USE_HTTP, 'true')
  const binaryOptions = await DryMongoBinary.generateOptions(
    cacheDir === undefined ? undefined : { version: config.DEFAULT_VERSION, downloadDir: cacheDir },
  )
  const known = await DryMongoBinary.locateBinary(binaryOptions)
  if (known !== undefined) return { binary: known }
  process.send?.('downloading')
  endWhenSilent(binaryOptions.downloadDir, silenceMs)
  return { binary: await MongoBinary.download({ ...binaryOptions, checkMD5: true }) }
}

/** Whatever arrives or is unpacked makes the folder grow: a slow network is waited for, a dead one is not. */
function endWhenSilent(folder: string, silenceMs: number): void {
  let size = sizeOf(folder)
  let since = Date.now()
  setInterval(() => {
    const now = sizeOf(folder)
    if (now !== size) {
      size = now
      since = Date.now()
    } else if (Date.now() - since > silenceMs) {
      answer({ unavailable: `nothing arrived for ${silenceMs / 1000} s` })
    }
  }, 100)
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder).reduce(
      (sum, file) => sum + statSync(path.join(folder, file)).size,
      0,
    )
  } catch {
    // Not made yet, or a file was renamed between the two looks: the next look tells.
    return 0
  }
}

function oneLine(text: string): string {
  return text.split('\n').join(' ').slice(0, 400)
}

function answer(message: DownloadAnswer): void {
  process.send?.(message, () => process.exit(0))
}
