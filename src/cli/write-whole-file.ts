import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/**
 * Writes a file that is there whole or not at all, readable by its owner alone. A file of that name is kept beside it: it may hold
 * codes that are nowhere else. Returns the name under which it was kept, or null.
 */
export function writeWholeFile({
  file,
  text,
}: {
  readonly file: string
  readonly text: string
}): string | null {
  const unfinished = `${file}.part`
  const descriptor = openSync(unfinished, 'w', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  const kept = existsSync(file) ? freeName(file) : null
  if (kept !== null) renameSync(file, kept)
  renameSync(unfinished, file)
  return kept
}

function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.${number}`
    if (!existsSync(name)) return name
  }
}
