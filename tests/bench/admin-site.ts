import { execFileSync } from 'node:child_process'

import mongoose from 'mongoose'
import type { Browser, Page } from 'playwright-core'

import { childEnvironment } from '../../src/config/env.ts'
import { nameFields } from '../../src/domain/members/derived-fields.ts'
import { makeCommittee } from '../e2e/words/make-committee.ts'
import { LAPTOP, openBrowser, openPage } from '../support/browser.ts'
import { startServer, temporaryFolder } from '../support/started-server.ts'

export type AdminSite = {
  readonly url: string
  readonly browser: Browser
  /** Of the administrator, signed in. */
  readonly page: Page
  readonly close: () => Promise<void>
}

/** A server as a user starts it, on the default database, with so many members; the administrator is signed in in a real browser. */
export async function openAdminSite(members: number): Promise<AdminSite> {
  const folder = temporaryFolder()
  const server = await startServer({ dataDir: folder.path })
  const browser = await openBrowser()
  const page = await openPage({ browser, size: LAPTOP })
  const close = async () => {
    await browser.close()
    await server.stop()
    folder.remove()
  }
  try {
    await makeCommittee({ page, url: server.url, firstRunLink: server.firstRunLink() })
    await multiplyMember({ dataDir: folder.path, members })
  } catch (error) {
    await close()
    throw error
  }
  return { url: server.url, browser, page, close }
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Hồng', 'Quốc']
const GIVEN = ['An', 'Ánh', 'Bình', 'Châu', 'Dũng', 'Hà', 'Hùng', 'Lan', 'Nam', 'Yến', 'Sơn']

/** Copies of the one member there is, under other names, written past the hooks. */
async function multiplyMember({
  dataDir,
  members,
}: {
  readonly dataDir: string
  readonly members: number
}): Promise<void> {
  const url = execFileSync('npm', ['run', '-s', 'sotay', '--', 'database', 'url'], {
    env: childEnvironment({ NODE_ENV: '', DATA_DIR: dataDir }),
  })
  const connection = await mongoose.createConnection(url.toString().trim()).asPromise()
  try {
    const rows = connection.collection('members')
    const model = await rows.findOne({})
    for (let from = 0; from < members; from += 1_000)
      await rows.insertMany(
        Array.from({ length: 1_000 }, (_none, at) => {
          const number = from + at
          const fullName = [FAMILIES[number % 10], MIDDLE[number % 7], GIVEN[number % 11]].join(' ')
          const derived = nameFields(fullName)
          return { ...model, _id: new mongoose.mongo.ObjectId(), fullName, ...derived }
        }),
      )
  } finally {
    await connection.close()
  }
}
