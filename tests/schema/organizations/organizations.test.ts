import { describe, expect, it } from '@jest/globals'

import { idOf, member, officerOf, organization, viewerWith } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1, null, { name: 'Đảng bộ xã Tân Lập' })
const cell = organization(2, commune, { name: 'Chi bộ thôn Một' })
const secret = organization(3, commune)
const anh = member(1, cell, { fullName: 'Nguyễn Thị Ánh' })
const viewer = officerOf(commune)

const createWorld = () =>
  createSchemaWorld({
    organizations: [commune, cell, secret],
    members: [anh, member(2, cell), member(3, cell), member(4, cell)],
    hidden: new Set([secret.id]),
  })

describe('organizations and members', () => {
  it('gives a member with the cell and those above it, root first', async () => {
    const answer = await createWorld().query(
      `{ member(id: "${anh.id}") { id fullName status sex birthDate cell { name type status ancestors { name } parent { id } } } }`,
      { viewer },
    )

    expect(answer).toEqual({
      data: {
        member: {
          id: anh.id,
          fullName: 'Nguyễn Thị Ánh',
          status: 'OFFICIAL',
          sex: 'MALE',
          birthDate: '1970-05-01',
          cell: {
            name: 'Chi bộ thôn Một',
            type: 'CELL',
            status: 'ACTIVE',
            ancestors: [{ name: 'Đảng bộ xã Tân Lập' }],
            parent: { id: commune.id },
          },
        },
      },
    })
  })

  it.each(['organization', 'member', 'node'])(
    '%s answers alike for what is out of sight, absent and no id at all',
    async (field) => {
      const world = createWorld()
      const answers = await Promise.all(
        [secret.id, idOf('a', 999), 'x', '', "1' OR '1'='1", '🙂'].map((id) =>
          world.query(`query ($id: ID!) { ${field}(id: $id) { id } }`, {
            viewer,
            variables: { id },
          }),
        ),
      )

      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
        new Set([`{"data":{"${field}":null}}`]),
      )
    },
  )

  it('finds any type by its id alone', async () => {
    const answer = await createWorld().query(
      `{ a: node(id: "${cell.id}") { __typename id ... on Organization { name } }
         b: node(id: "${anh.id}") { __typename id ... on Member { fullName cell { name } } } }`,
      { viewer },
    )

    expect(answer.data).toEqual({
      a: { __typename: 'Organization', id: cell.id, name: 'Chi bộ thôn Một' },
      b: {
        __typename: 'Member',
        id: anh.id,
        fullName: 'Nguyễn Thị Ánh',
        cell: { name: 'Chi bộ thôn Một' },
      },
    })
  })

  it.each(['{ members { totalCount } }', '{ organizations { totalCount } }'])(
    'asks who it is before %s',
    async (query) => {
      const stranger = await createWorld().query(query)
      const powerless = await createWorld().query(query, { viewer: viewerWith() })

      expect(stranger.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
      expect(powerless.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
    },
  )
})

describe('a connection', () => {
  it('goes on from a cursor although rows were put in before and after it', async () => {
    const world = createWorld()
    const query = `query ($after: String) { members(first: 2, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`
    type Page = {
      members: {
        edges: { cursor: string; node: { id: string } }[]
        pageInfo: {
          hasNextPage: boolean
          hasPreviousPage: boolean
          startCursor: string
          endCursor: string
        }
        totalCount: number
      }
    }
    const read = async (after: string | null) =>
      ((await world.query(query, { viewer, variables: { after } })).data as Page).members

    const first = await read(null)
    world.registers.members.push(
      member(50, cell, { fullName: 'Lê Văn An' }),
      member(51, cell, { fullName: 'Lê Văn Ý' }),
    )
    const second = await read(first.pageInfo.endCursor)
    const third = await read(second.pageInfo.endCursor)

    const ids = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.id))
    expect(new Set(ids).size).toBe(5)
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    expect(first.edges.at(-1)?.cursor).toBe(first.pageInfo.endCursor)
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(third.totalCount).toBe(6)
  })

  const cursorOf = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url')
  it.each<[string, string, string]>([
    ['first: 0', 'members(first: 0)', 'first'],
    ['first: -1', 'members(first: -1)', 'first'],
    ['first: 201', 'members(first: 201)', 'first'],
    ['a broken cursor', 'members(after: "xyz")', 'after'],
    ['an empty cursor', 'members(after: "")', 'after'],
    [
      'a cursor of another order',
      `members(after: "${cursorOf(['ADMITTED_ON_ASC', 'k', anh.id])}")`,
      'after',
    ],
    [
      'a cursor without an id',
      `members(after: "${cursorOf(['GIVEN_NAME_ASC', 'k', 'x'])}")`,
      'after',
    ],
    [
      'a cursor with an operator',
      `members(after: "${cursorOf(['GIVEN_NAME_ASC', { $gt: '' }, anh.id])}")`,
      'after',
    ],
    [
      'a nested page of 0',
      `organization(id: "${commune.id}") { children(first: 0) { totalCount } } members`,
      'first',
    ],
    ['an id that is none', 'members(filter: { organization: "x" })', 'filter.organization'],
    ['an endless search', `members(filter: { search: "${'a'.repeat(300)}" })`, 'filter.search'],
    ['an unknown status', 'members(filter: { statuses: [OFFICIAL, KING] })', 'filter.statuses.1'],
    ['an unknown order', 'members(orderBy: RANDOM)', 'orderBy'],
    [
      'an impossible day',
      'organizations(filter: { asOf: "2026-02-30" }) { totalCount } members',
      'filter.asOf',
    ],
  ])('refuses %s and names the field', async (_name, selection, path) => {
    const answer = await createWorld().query(`{ ${selection} { totalCount } }`, { viewer })

    const extensions = answer.errors?.[0]?.extensions as {
      code: string
      details: { path: string; reason: string }[]
    }
    expect(extensions.code).toBe('INVALID_INPUT')
    expect(extensions.details.map((detail) => detail.path)).toEqual([path])
    expect(extensions.details[0]?.reason).toMatch(/\S/)
    expect(answer.errors?.[0]?.message).toBe('Dữ liệu nhập chưa đúng.')
  })
})
