import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { childEnvironment } from '../../../src/config/env.ts'
import { usualList, type ListPerson } from '../../support/roster-files.ts'
import { testDatabase, type TestDatabase } from '../../support/test-database.ts'

const PEOPLE = 700
const folder = mkdtempSync(path.join(tmpdir(), 'sotay-import-'))
const list = path.join(folder, 'list.xlsx')
const databases: TestDatabase[] = []

const run = (database: TestDatabase, dieAfter: string) =>
  new Promise<{ signal: string | null; output: string; errors: string }>((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--conditions=production',
        '--import',
        'tsx',
        'tests/support/import-child.ts',
        list,
        'KHOI',
        dieAfter,
      ],
      {
        env: childEnvironment({
          NODE_ENV: 'development',
          NODE_OPTIONS: '',
          DATABASE_URL: database.url,
          DATA_DIR: folder,
          LOG_LEVEL: 'silent',
        }),
      },
    )
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('close', (code, signal) =>
      resolve({ signal, output, errors: `${errors} (${code} ${signal})` }),
    )
  })
type Told = {
  state: Record<string, string[]>
  job: { id: string; state: string; report: { members: object } }
}
const told = ({ output, errors }: { output: string; errors: string }): Told => {
  if (output === '') throw new Error(`The import said nothing: ${errors}`)
  return JSON.parse(output) as Told
}

beforeAll(async () => {
  const people: ListPerson[] = Array.from({ length: PEOPLE }, () => ({}))
  const bytes = await usualList({
    people,
    change: (sheet) => {
      sheet.getCell('K1').value = 'Chức vụ'
      sheet.getCell('K4').value = 'Bí thư'
      sheet.getCell('K5').value = 'Phó Bí thư'
    },
  })
  writeFileSync(list, bytes)
  databases.push(await testDatabase(), await testDatabase())
}, 120_000)
// The databases go with their throw-away server: what a killed import left open would keep a drop waiting.
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an import that is killed', () => {
  it('ends, run again, in the state of one clean run', async () => {
    const [clean, killed] = databases as [TestDatabase, TestDatabase]
    const expected = told(await run(clean, 'never'))

    const afterOrganizations = await run(killed, '2')
    const inThePeople = await run(killed, '502')
    const finished = told(await run(killed, 'never'))
    const once = told(await run(killed, 'never'))

    expect([afterOrganizations.signal, inThePeople.signal]).toEqual(['SIGKILL', 'SIGKILL'])
    expect(expected.state.members).toHaveLength(PEOPLE)
    expect(expected.state.appointments).toHaveLength(2)
    expect(finished.job.state).toBe('DONE')
    expect(finished.state).toEqual(expected.state)
    expect(finished.job.report.members).toEqual({ create: PEOPLE, update: 0, unchanged: 0 })
    expect(once.state).toEqual(expected.state)
    expect(once.job.report.members).toEqual({ create: 0, update: 0, unchanged: PEOPLE })
    expect(once.job.id).not.toBe(finished.job.id)
  }, 240_000)
})
