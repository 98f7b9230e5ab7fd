import type { Matrix, Sent } from '../doors/open-matrix.ts'
import { usualList } from '../../support/roster-files.ts'
import { isSignedIn, type Asker } from '../oracle/askers.ts'
import { has, hasSomewhere } from '../oracle/table.ts'
import { sees } from '../oracle/things.ts'
import { MISSING } from './rest-reads.ts'

/** Our own endpoints, those of signing in, the access of all collections, settings, and Payload's store of its own. */
export async function askRestDoors(matrix: Matrix, asker: Asker): Promise<void> {
  await askEditorialDoor(matrix, asker)
  await askIssuing(matrix, asker)
  await askRoster(matrix, asker)
  await askAuth(matrix, asker)
  await askSettings(matrix, asker)
  await askInternal(matrix, asker)
  await matrix.rest(asker, { row: 'GET /access', path: '/access' })
  // A read that is sent as a POST is the same read.
  const hidden = matrix.world.of('member').filter((thing) => !sees(asker, thing))
  const sent = await matrix.rest(asker, {
    row: 'POST /members/',
    path: `/members?where[id][in]=${hidden.map(({ id }) => id).join()}`,
    headers: { 'X-Payload-HTTP-Method-Override': 'GET' },
  })
  const { docs = [] } = sent.body as { docs?: unknown[] }
  expect(matrix, { asker, way: 'GET by POST', sent, holds: docs.length === 0 })
}

type Expected = {
  readonly asker: Asker
  readonly way: string
  readonly sent: Sent
  readonly holds: boolean
}

function expect(matrix: Matrix, { asker, way, sent, holds }: Expected): void {
  matrix.ledger().cell(holds, () => ({
    asker: asker.name,
    way,
    what: `${sent.status} ${sent.text.slice(0, 240)}`,
  }))
}

/** The buttons of the admin: for the staff of the draft, and a missing document for everybody else. */
async function askEditorialDoor(matrix: Matrix, asker: Asker): Promise<void> {
  for (const thing of matrix.world.of('draft')) {
    const may = has(asker, 'content.review', thing.place)
    const steps = [
      ['GET', 'standing', undefined],
      ['POST', 'submit', { containsNoSecrets: false }],
      ['POST', 'decide', { verdict: 'APPROVE', versionId: MISSING }],
      ['POST', 'publish', {}],
    ] as const
    for (const [method, step, json] of steps) {
      const sent = await matrix.rest(asker, {
        row: `${method} /news/:id/${step}`,
        path: `/news/${thing.id}/${step}`,
        json,
      })
      const due = !isSignedIn(asker) ? 401 : may ? null : 404
      // Staff hear of a rule, or that the draft has no submission.
      const isHeard = step === 'standing' ? sent.status === 200 : [409, 404].includes(sent.status)
      const way = `${step} of a draft at ${thing.place}`
      expect(matrix, { asker, way, sent, holds: due === null ? isHeard : sent.status === due })
    }
  }
}

async function askIssuing(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { id, place } of matrix.world.of('organization')) {
    const organizationCode = matrix.world.details.get(id)?.code
    const due = !isSignedIn(asker) ? 401 : has(asker, 'account.write', place) ? 200 : 403
    for (const [path, json] of [
      ['/accounts/issue', { organizationCode, again: false }],
      ['/accounts/issue/handed-out', { organizationCode, issuedAt: '2020-01-01T00:00:00Z' }],
    ] as const) {
      const sent = await matrix.rest(asker, { row: `POST ${path}`, path, json })
      expect(matrix, { asker, way: `${path} at ${place}`, sent, holds: sent.status === due })
    }
  }
  for (const { id, place } of matrix.world.of('organization'))
    for (const step of ['standing', 'activation']) {
      const path = `/accounts/issue/${step}`
      const code = matrix.world.details.get(id)?.code ?? ''
      const asked = { row: `GET ${path}`, path: `${path}?organization=${code}` }
      const sent = await matrix.rest(asker, asked)
      const due = !isSignedIn(asker) ? 401 : has(asker, 'account.write', place) ? 200 : 403
      expect(matrix, { asker, way: `${step} at ${place}`, sent, holds: sent.status === due })
    }
  for (const path of ['/accounts/issue/slips', '/accounts/issue/list']) {
    const json = { accounts: [], issuedAt: '2026-01-01T00:00:00Z' }
    const sent = await matrix.rest(asker, { row: `POST ${path}`, path, json })
    const due = !isSignedIn(asker) ? 401 : 403
    const holds = hasSomewhere(asker, 'account.write') ? sent.status < 401 : sent.status === due
    expect(matrix, { asker, way: path, sent, holds })
  }
  const row = 'GET /accounts/issue/organizations'
  const may = hasSomewhere(asker, 'account.write')
  for (const thing of [undefined, ...matrix.world.of('organization')]) {
    const { code = '' } = thing ? (matrix.world.details.get(thing.id) ?? {}) : {}
    const sent = await matrix.rest(asker, {
      row,
      path: `/accounts/issue/organizations?search=${code}`,
    })
    const due = !isSignedIn(asker) ? 401 : may ? 200 : 403
    const open = thing !== undefined && may && has(asker, 'account.write', thing.place)
    const found = code !== '' && sent.text.includes(`"code":"${code}"`)
    expect(matrix, {
      asker,
      way: `${row} ${code}`,
      sent,
      holds: sent.status === due && found === open,
    })
  }
}

let list: Promise<Uint8Array> | undefined

async function askRoster(matrix: Matrix, asker: Asker): Promise<void> {
  list ??= usualList({ people: [{ name: 'Lê Văn Danh Sách' }], cell: 'Chi bộ mới' })
  const bytes = await list
  for (const { id, place } of matrix.world
    .of('organization')
    .filter(({ place }) => ['C', 'F'].includes(place))) {
    const under = matrix.world.details.get(id)?.code ?? ''
    const may = has(asker, 'import', place)
    for (const step of ['preview', 'import'] as const) {
      const form = new FormData()
      form.append('under', under)
      form.append(
        'file', // Whoever may would do it: they send what is no list.
        new Blob([may && step === 'import' ? 'khong' : new Uint8Array(bytes)]),
        'danh-sach.xlsx',
      )
      const path = `/members/roster/${step}`
      const sent = await matrix.rest(asker, {
        row: `POST ${path}`,
        path,
        form,
        headers: { 'content-length': '9000' },
      })
      const open = may
        ? sent.status === (step === 'import' ? 400 : 200)
        : [400, 401, 403].includes(sent.status)
      expect(matrix, { asker, way: `${path} at ${place}`, sent, holds: open })
    }
  }
  for (const job of matrix.world.of('importJob')) {
    const row = 'GET /members/roster/jobs/:id'
    const sent = await matrix.rest(asker, { row, path: `/members/roster/jobs/${job.id}` })
    const due = !isSignedIn(asker) ? 401 : sees(asker, job) ? 200 : 404
    expect(matrix, { asker, way: row, sent, holds: sent.status === due })
  }
}

const CLOSED = ['first-register', 'forgot-password', 'reset-password', 'unlock', 'verify/khong-co']

async function askAuth(matrix: Matrix, asker: Asker): Promise<void> {
  for (const path of CLOSED) {
    const row = `POST /accounts/${path.replace('khong-co', ':id')}`
    const sent = await matrix.rest(asker, {
      row,
      path: `/accounts/${path}`,
      json: { username: 'ai-do', password: 'mot-mat-khau-dai-2026' },
    })
    expect(matrix, { asker, way: row, sent, holds: sent.status === 404 })
  }
  const me = await matrix.rest(asker, { row: 'GET /accounts/me', path: '/accounts/me' })
  const { user } = me.body as { user?: { id?: string } | null }
  const own = matrix.world.accountOf(asker)
  expect(matrix, { asker, way: 'GET /accounts/me', sent: me, holds: (user?.id ?? null) === own })
  await matrix.rest(asker, { row: 'GET /accounts/init', path: '/accounts/init' })
  const wrong = await matrix.rest(asker, {
    row: 'POST /accounts/login',
    path: '/accounts/login',
    json: { username: 'khong-co-ai', password: 'sai-hoan-toan-2026' },
  })
  expect(matrix, {
    asker,
    way: 'POST /accounts/login',
    sent: wrong,
    holds: [401, 429].includes(wrong.status),
  })
  const renewed = await matrix.rest(asker, {
    row: 'POST /accounts/refresh-token',
    path: '/accounts/refresh-token',
  })
  expect(matrix, {
    asker,
    way: 'POST /accounts/refresh-token',
    sent: renewed,
    holds: (renewed.status === 200) === isSignedIn(asker),
  })
  const token = await matrix.newRestToken(asker)
  const out = await matrix.rest(asker, {
    row: 'POST /accounts/logout',
    path: '/accounts/logout',
    token,
  })
  expect(matrix, {
    asker,
    way: 'POST /accounts/logout',
    sent: out,
    holds: (out.status === 200) === isSignedIn(asker),
  })
  if (token === null) return
  const after = await matrix.rest(asker, { row: 'GET /accounts/me', path: '/accounts/me', token })
  expect(matrix, {
    asker,
    way: 'GET /accounts/me after the end',
    sent: after,
    holds: !after.text.includes(own ?? '-'),
  })
}

/** Settings of the admin: everybody has their own, by key, and no list of them shows another's. */
async function askSettings(matrix: Matrix, asker: Asker): Promise<void> {
  const slug = 'payload-preferences'
  const key = `matrix-${asker.name}`
  const json = { value: { seen: true } }
  const kept = await matrix.rest(asker, {
    row: `POST /${slug}/:key`,
    path: `/${slug}/${encodeURIComponent(key)}`,
    json,
  })
  expect(matrix, {
    asker,
    way: `POST /${slug}/:key`,
    sent: kept,
    holds: kept.status < 300 === isSignedIn(asker),
  })
  for (const thing of matrix.world.of('preference').filter((one) => !sees(asker, one))) {
    const other = matrix.world.details.get(thing.id)?.key ?? ''
    const sent = await matrix.rest(asker, {
      row: `DELETE /${slug}/:key`,
      path: `/${slug}/${other}`,
    })
    expect(matrix, {
      asker,
      way: `DELETE /${slug}/:key`,
      sent,
      holds: sent.status >= 400 || !sent.text.includes(thing.id),
    })
  }
  await askClosedShelf(matrix, asker, slug)
}

const askInternal = async (matrix: Matrix, asker: Asker) => {
  await askClosedShelf(matrix, asker, 'payload-kv')
  await askClosedShelf(matrix, asker, 'media-paste')
}

/** Collections that Payload keeps for itself: no standard route of them opens anything to anybody. */
async function askClosedShelf(matrix: Matrix, asker: Asker, slug: string): Promise<void> {
  if (slug === 'media-paste') {
    const row = 'GET /media/paste-url/:id?'
    const sent = await matrix.rest(asker, {
      row,
      path: '/media/paste-url?src=http://127.0.0.1:1/x.png',
    })
    return expect(matrix, { asker, way: row, sent, holds: sent.status >= 400 })
  }
  const own = slug === 'payload-preferences'
  const routes = [
    ['GET /', ''],
    ['GET /count', '/count'],
    ['GET /versions', '/versions'],
    ['GET /versions/:id', `/versions/${MISSING}`],
    ['POST /versions/:id', `/versions/${MISSING}`],
    ['POST /access/:id?', `/access/${MISSING}`],
    ['POST /:id/duplicate', `/${MISSING}/duplicate`],
    ['PATCH /', `?where[id][equals]=${MISSING}`],
    ['DELETE /', `?where[id][equals]=${MISSING}`],
    ['PATCH /:id', `/${MISSING}`],
    ['DELETE /:id', `/${MISSING}`],
    ['GET /:id', `/${MISSING}`],
    ['POST /', ''],
  ] as const
  for (const [route, path] of routes) {
    const [method = '', under = ''] = route.split(' ')
    const row = `${method} /${slug}${under}`
    const sent = await matrix.rest(asker, {
      row,
      path: `/${slug}${path}`,
      ...((method === 'PATCH' || route === 'POST /') && { json: {} }),
    })
    const count = Number(sent.body.totalDocs ?? ((sent.body.docs ?? []) as unknown[]).length)
    const open =
      sent.status < 300 && !route.includes('access') && !(own && (count === 0 || isOwnRoute(route)))
    expect(matrix, { asker, way: row, sent, holds: !open || count === 0 })
  }
}

const isOwnRoute = (route: string) =>
  ['GET /', 'GET /count', 'POST /', 'DELETE /:id', 'GET /:id'].includes(route)
