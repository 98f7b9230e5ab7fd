import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, it } from '@jest/globals'

import { guardsInSource } from './find-guards.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

it('knows every guard of the source, so that each has been taken away once', async () => {
  const listed = readFileSync(new URL('./guards.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')

  expect((guardsInSource(root) as string[]).sort()).toEqual([...listed].sort())
})
