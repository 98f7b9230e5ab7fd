import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { pythonEnvironment } from '../../../src/database/python-environment.ts'

/**
 * A stand-in for Python that notes what it is asked: `-m venv DIR` puts itself into DIR, `-m pip` installs nothing or fails.
 * What is tried here is that installations are whole, single and cleaned up; the real one is what every integration test runs on.
 */
const standIn = (notes: string, pip: string) => `#!/bin/sh
echo "$2" >> "${notes}"
case "$1 $2" in
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip") sleep 0.3; ${pip} ;;
esac
`

describe('pythonEnvironment', () => {
  let folder: string
  let notes: string
  const python = (pip = 'exit 0') => {
    const file = path.join(folder, 'python')
    writeFileSync(file, standIn(notes, pip), { mode: 0o755 })
    return file
  }
  const ask = (pythons: readonly string[], announce: (name: string) => void = () => undefined) =>
    pythonEnvironment({ dataDir: folder, announce, pythons, homes: [path.join(folder, 'cache')] })
  const installations = () =>
    readFileSync(notes, 'utf8')
      .split('\n')
      .filter((line) => line === 'pip')
  const place = () => path.join(folder, 'cache', 'SecantusDB-0.7.0b3')

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'sotay-python-'))
    notes = path.join(folder, 'notes')
    appendFileSync(notes, '')
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('installs once for any number of starts, also two at once', async () => {
    const announced: string[] = []
    const pythons = [python()]
    const announce = (name: string) => announced.push(name)

    const both = await Promise.all([ask(pythons, announce), ask(pythons, announce)])
    const later = await ask(pythons, announce)

    expect([...both, later]).toEqual(Array(3).fill({ python: path.join(place(), 'bin/python') }))
    expect(installations()).toHaveLength(1)
    expect(announced).toEqual(['SecantusDB==0.7.0b3'])
  })

  it('does not believe an installation that was cut off', async () => {
    const pythons = [python()]
    mkdirSync(path.join(place(), 'bin'), { recursive: true })
    writeFileSync(path.join(place(), 'bin/python'), standIn(notes, 'exit 0'), { mode: 0o755 })
    writeFileSync(path.join(place(), 'half'), '')

    await ask(pythons)

    expect(installations()).toHaveLength(1)
    expect(existsSync(path.join(place(), 'half'))).toBe(false)
  })

  it('leaves nothing behind when the packages cannot be had, and says why', async () => {
    const answer = await ask([python('echo "No matching distribution" >&2; exit 1')])

    expect(answer).toEqual({ unavailable: 'No matching distribution' })
    expect(existsSync(place())).toBe(false)
  })

  it('says that there is no Python', async () => {
    const answer = await ask([path.join(folder, 'no-such-python')])

    expect(answer).toEqual({ unavailable: 'no Python 3.10 or newer in PATH' })
  })
})
