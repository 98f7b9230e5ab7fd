import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { ENV_SCHEMA } from '../../src/config/env.ts'
import { ROOT, sourceFiles } from '../support/source-files.ts'

describe('the repository', () => {
  it('names every variable in .env.example, each with what it is for', () => {
    const example = readFileSync(path.join(ROOT, '.env.example'), 'utf8')
    const named = [...example.matchAll(/^# (.+)\n(\w+)=/gm)].map(([, about, name]) => [name, about])
    const known = Object.entries(ENV_SCHEMA.shape).map(([name, { description }]) => [
      name,
      description,
    ])

    expect(named).toEqual(known)
  })

  it('names no path of a machine and no private registry', () => {
    // Put together here, so that this file does not find itself.
    const homes = ['work', 'home', 'Users', 'root'].map((folder) => `/${folder}/`)
    const found = sourceFiles()
      .filter(({ name }) => !name.startsWith('src/generated'))
      .flatMap(({ name, text }) =>
        homes
          .filter((home) => new RegExp(`(^|[\\s'"\`(=:])${home}\\w`, 'm').test(text))
          .map((home) => `${name}: ${home}`),
      )
    const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')
    const hosts = new Set(
      [...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host),
    )

    expect(found).toEqual([])
    expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  it('leaves no test out and nothing to do later', () => {
    const words = ['TODO', 'FIXME', '.only' + '(', '.skip' + '(']
    const found = sourceFiles({ endings: ['.ts', '.tsx'] })
      .filter(
        ({ name }) => !name.startsWith('src/generated') && !name.endsWith('repository.test.ts'),
      )
      .flatMap(({ name, text }) =>
        words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
      )

    expect(found).toEqual([])
  })
})
