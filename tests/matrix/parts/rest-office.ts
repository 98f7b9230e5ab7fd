import type { Matrix, Sent } from '../doors/open-matrix.ts'
import { isSignedIn, type Asker } from '../oracle/askers.ts'
import { has, hasSomewhere } from '../oracle/table.ts'
import { onePerPlace } from './rest-writes.ts'
import { sees, seesSensitive, type Thing } from '../oracle/things.ts'
import { MISSING } from './rest-reads.ts'
import { SHELVES } from './shelves.ts'

/** The doors that only pages of the admin use: exports, the tree, moves, past imports, unmasking, the meeting's desk. */
export async function askOffice(matrix: Matrix, asker: Asker): Promise<void> {
  await askExports(matrix, asker)
  await askTree(matrix, asker)
  await askMoves(matrix, asker)
  await askImports(matrix, asker)
  await askUnmasking(matrix, asker)
  await askDesk(matrix, asker)
  await askAudit(matrix, asker)
  await askWhy(matrix, asker)
  await askMemberPage(matrix, asker)
  await askChoices(matrix, asker)
  const rights = { row: 'GET /accounts/rights', path: '/accounts/rights', streamed: true }
  const sent = await matrix.rest(asker, rights)
  expect(matrix, {
    asker,
    way: rights.row,
    sent,
    holds: (sent.status === 200) === isSignedIn(asker),
  })
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

/** A list as a file: what its reader sees, unpacked and searched like every other answer. */
async function askExports(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { slug, kinds } of SHELVES.filter(({ slug: name }) => !name.startsWith('payload-'))) {
    const row = `POST /${slug}/export`
    const sent = await matrix.rest(asker, { row, path: `/${slug}/export`, json: {} })
    if (!isSignedIn(asker)) {
      expect(matrix, { asker, way: row, sent, holds: sent.status === 401 })
      continue
    }
    const isRegister = slug === 'organizations' || slug === 'members' || slug === 'meetings'
    for (const thing of isRegister ? matrix.world.of(...kinds) : []) {
      const details = matrix.world.details.get(thing.id)
      const shown = sent.read.includes(details?.name ?? details?.title ?? '-')
      const way = `${row} ${thing.kind} at ${thing.place}`
      expect(matrix, {
        asker,
        way,
        sent,
        holds: shown === sees(asker, thing) || isNamedOnly(thing),
      })
    }
  }
}

/** The name of an organization also stands beside what belongs to it. */
const isNamedOnly = ({ kind }: Thing) => kind === 'organization'

async function askTree(matrix: Matrix, asker: Asker): Promise<void> {
  const tree = { row: 'GET /organizations/tree', path: '/organizations/tree' }
  await matrix.rest(asker, tree)
  for (const thing of matrix.world.of('organization')) {
    for (const way of ['parent', 'reveal'])
      await matrix.rest(asker, { ...tree, path: `${tree.path}?${way}=${thing.id}` })
    const { name = '' } = matrix.world.details.get(thing.id) ?? {}
    const row = 'GET /organizations/tree/search'
    const sent = await matrix.rest(asker, {
      row,
      path: `/organizations/tree/search?search=${name}`,
    })
    const found = sent.text.includes(thing.id)
    expect(matrix, {
      asker,
      way: `${row} at ${thing.place}`,
      sent,
      holds: found === sees(asker, thing),
    })
  }
}

/** Nobody moves, or is told what a move would affect, where they may not write. */
async function askMoves(matrix: Matrix, asker: Asker): Promise<void> {
  const parent = matrix.world.organization('S')
  for (const { id, place } of matrix.world
    .of('organization')
    .filter((thing) => ['K1', 'FK'].includes(thing.place)))
    for (const [step, json] of [
      ['move/preview', { parent }],
      ['move', { parent, version: 'keine' }],
    ] as const) {
      const sent = await matrix.rest(asker, {
        row: `POST /organizations/:id/${step}`,
        path: `/organizations/${id}/${step}`,
        json,
      })
      const may = has(asker, 'organization.write', place) && has(asker, 'organization.write', 'S')
      expect(matrix, {
        asker,
        way: `${step} at ${place}`,
        sent,
        holds: may ? sent.status !== 403 : [400, 401, 403, 404].includes(sent.status),
      })
    }
}

async function askImports(matrix: Matrix, asker: Asker): Promise<void> {
  const list = await matrix.rest(asker, {
    row: 'GET /members/roster/jobs',
    path: '/members/roster/jobs',
  })
  for (const job of matrix.world.of('importJob')) {
    const seen = sees(asker, job)
    expect(matrix, {
      asker,
      way: 'GET /members/roster/jobs',
      sent: list,
      holds: list.text.includes(job.id) === seen,
    })
    for (const step of ['GET rows', 'GET result', 'POST stop', 'POST resume', 'POST cases']) {
      if (seen && step.startsWith('POST')) continue
      const [method = '', name = ''] = step.split(' ')
      const sent = await matrix.rest(asker, {
        row: `${method} /members/roster/jobs/:id/${name}`,
        path: `/members/roster/jobs/${job.id}/${name}`,
        ...(method === 'POST' && { json: {} }),
      })
      const due = !isSignedIn(asker) ? 401 : 404
      expect(matrix, {
        asker,
        way: `${step} of an import`,
        sent,
        holds: seen ? sent.status !== 403 : sent.status === due,
      })
    }
  }
  for (const name of ['stop', 'resume', 'cases'])
    await matrix.rest(asker, {
      row: `POST /members/roster/jobs/:id/${name}`,
      path: `/members/roster/jobs/${MISSING}/${name}`,
      json: {},
    })
  const row = 'GET /members/roster/organizations'
  for (const { id, place } of matrix.world.of('organization')) {
    const { code = '' } = matrix.world.details.get(id) ?? {}
    const sent = await matrix.rest(asker, {
      row,
      path: `/members/roster/organizations?search=${code}`,
    })
    const found = sent.text.includes(`"code":"${code}"`)
    expect(matrix, { asker, way: row, sent, holds: found === has(asker, 'import', place) })
  }
}

async function askUnmasking(matrix: Matrix, asker: Asker): Promise<void> {
  for (const member of matrix.world.of('member')) {
    const sent = await matrix.rest(asker, {
      row: 'POST /members/:id/unmask',
      path: `/members/${member.id}/unmask`,
      json: { fields: ['phone', 'cards'] },
    })
    const due = !isSignedIn(asker)
      ? 401
      : !sees(asker, member)
        ? 404
        : seesSensitive(asker, member)
          ? 200
          : 403
    expect(matrix, { asker, way: `unmask at ${member.place}`, sent, holds: sent.status === due })
    const { phone = '-' } = matrix.world.details.get(member.id) ?? {}
    expect(matrix, {
      asker,
      way: `unmask at ${member.place}`,
      sent,
      holds: sent.text.includes(phone) === (due === 200),
    })
  }
}

async function askDesk(matrix: Matrix, asker: Asker): Promise<void> {
  for (const meeting of matrix.world.of('meeting')) {
    const desk = await matrix.rest(asker, {
      row: 'GET /meetings/:id/desk',
      path: `/meetings/${meeting.id}/desk`,
    })
    const due = !isSignedIn(asker) ? 401 : sees(asker, meeting) ? 200 : 404
    expect(matrix, {
      asker,
      way: `desk at ${meeting.place}`,
      sent: desk,
      holds: desk.status === due,
    })
    const sent = await matrix.rest(asker, {
      row: 'POST /meetings/:id/commands',
      path: `/meetings/${meeting.id}/commands`,
      json: { name: 'REGISTER', commandId: `desk-${asker.name}-${meeting.id}`.slice(0, 120) },
    })
    const command = due !== 200 ? due : has(asker, 'meeting.run', meeting.place) ? 409 : 403
    expect(matrix, {
      asker,
      way: `command at ${meeting.place}`,
      sent,
      holds: sent.status === command,
    })
  }
}

/** Why somebody sees a document is told of what they see, and of nothing else. */
async function askWhy(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { slug, kinds } of SHELVES) {
    const row = `GET /${slug}/:id/why`
    if (!matrix.hasRoute(row)) continue
    for (const thing of onePerPlace(matrix.world.of(...kinds))) {
      const sent = await matrix.rest(asker, { row, path: `/${slug}/${thing.id}/why` })
      const due = !isSignedIn(asker) ? 401 : sees(asker, thing) ? 200 : 404
      expect(matrix, {
        asker,
        way: `why ${thing.kind} at ${thing.place}`,
        sent,
        holds: sent.status === due,
      })
    }
  }
}

/** Changes are asked for without what they need: whoever may hears of that, everybody else of the missing right. */
async function askMemberPage(matrix: Matrix, asker: Asker): Promise<void> {
  for (const member of matrix.world.of('member')) {
    const overview = await matrix.rest(asker, {
      row: 'GET /members/:id/overview',
      path: `/members/${member.id}/overview`,
    })
    const due = !isSignedIn(asker) ? 401 : sees(asker, member) ? 200 : 404
    const way = `overview at ${member.place}`
    expect(matrix, { asker, way, sent: overview, holds: overview.status === due })
    const cell = matrix.world.organization('FK')
    for (const [step, json] of [
      ['status/preview', { to: 'EXEMPT' }],
      ['status', { to: 'EXEMPT', version: 'keine' }],
      ['transfer/preview', { cell }],
      ['transfer', { cell, version: 'keine' }],
    ] as const) {
      const row = `POST /members/:id/${step}`
      const sent = await matrix.rest(asker, { row, path: `/members/${member.id}/${step}`, json })
      const may = has(asker, 'member.write', member.place)
      const isRefused = [400, 401, 403, 404].includes(sent.status)
      expect(matrix, { asker, way: `${step} at ${member.place}`, sent, holds: may || isRefused })
    }
  }
  const row = 'GET /members/cells'
  for (const { id, place } of matrix.world.of('organization')) {
    if (!['K1', 'K2', 'SK', 'FK'].includes(place)) continue
    const { code = '' } = matrix.world.details.get(id) ?? {}
    const sent = await matrix.rest(asker, { row, path: `/members/cells?search=${code}` })
    const found = sent.text.includes(`"${code}"`)
    const holds = found === has(asker, 'member.write', place)
    expect(matrix, { asker, way: `${row} at ${place}`, sent, holds })
  }
}

/** Who may be the same person is told to those who keep registers, and of those whom they see; places to choose from, where one may act. */
async function askChoices(matrix: Matrix, asker: Asker): Promise<void> {
  for (const member of matrix.world.of('member')) {
    const row = 'POST /members/similar'
    const { name: fullName = '', cardNumber = '' } = matrix.world.details.get(member.id) ?? {}
    const cell = matrix.world.organization(member.place)
    const json = { fullName, cardNumber, cell }
    const sent = await matrix.rest(asker, { row, path: '/members/similar', json })
    const may = hasSomewhere(asker, 'member.write')
    const due = !isSignedIn(asker) ? 401 : may ? 200 : 403
    const holds = sent.status === due && (!sent.text.includes(member.id) || sees(asker, member))
    expect(matrix, { asker, way: `${row} at ${member.place}`, sent, holds })
  }
  const row = 'GET /appointments/organizations'
  for (const { id, place } of matrix.world.of('organization')) {
    const { code = '' } = matrix.world.details.get(id) ?? {}
    const sent = await matrix.rest(asker, {
      row,
      path: `/appointments/organizations?search=${code}`,
    })
    const found = sent.text.includes(`"${code}"`)
    const holds = found === has(asker, 'appointment.write', place)
    expect(matrix, { asker, way: `${row} at ${place}`, sent, holds })
  }
}

/** The log tells of people: those who keep or inspect rights read it, where they do. */
async function askAudit(matrix: Matrix, asker: Asker): Promise<void> {
  for (const [row, path] of [
    ['GET /audit', '/audit'],
    ['POST /audit/verify', '/audit/verify'],
  ] as const) {
    const sent = await matrix.rest(asker, { row, path })
    // The whole chain holds everybody's entries.
    const may = path === '/audit' ? hasSomewhere(asker, 'audit.read') : asker.kind === 'system'
    const due = !isSignedIn(asker) ? 401 : may ? 200 : 403
    expect(matrix, { asker, way: row, sent, holds: sent.status === due })
  }
}
