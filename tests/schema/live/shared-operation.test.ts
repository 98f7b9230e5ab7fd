import { describe, expect, it } from '@jest/globals'
import { isInterfaceType, isObjectType, parse, validate } from 'graphql'

import { createSchema } from '../../../schema/build-schema.ts'
import { SHARED_FIELDS } from '../../../schema/live/shared-fields.ts'
import { createSharedOperations } from '../../../schema/live/shared-operation.ts'
import { MEETING_LIVE } from '../../../src/member/meetings/meeting.ts'

const schema = createSchema()
const operations = createSharedOperations(schema)

function find(query: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  return operations.find({ query, document, variables, operationName })
}
const live = (fields: string) =>
  `subscription ($meetingId: ID!) { meetingLive(meetingId: $meetingId) {
    ... on MeetingSnapshot { seq meeting { ${fields} } } ... on MeetingEvent { seq summary } } }`

describe('a shared operation', () => {
  it('is made of fields that there are', () => {
    for (const [typeName, fields] of Object.entries(SHARED_FIELDS)) {
      const type = schema.getType(typeName)
      if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`No type ${typeName}`)
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining([...fields]))
    }
  })

  it('is what the member pages ask', () => {
    expect(find(MEETING_LIVE, { meetingId: 'm' })).not.toBeNull()
  })

  it.each([
    ['what the viewer may do', 'availableCommands'],
    ['the own line', 'viewerAttendance { status }'],
    ['whether the viewer has voted', 'polls { viewerHasVoted }'],
    ['whether the viewer may vote', 'polls { viewerIsEntitled }'],
    ['what is masked', 'attendance { nodes { member { phone } } }'],
    ['documents', 'agenda { documents { id } }'],
    ['check-ins that the room decides', 'heldCheckIns { at }'],
    ['a list cut to the own rights', 'organization { members { totalCount } }'],
    ['a count of what may be seen', 'organization { memberCount }'],
    ['something of it in a fragment', 'chair { ... on Node { ... on Member { birthDate } } }'],
  ])('does not select %s', (_what, fields) => {
    expect(find(live(fields))).toBeNull()
    expect(find(live('id title polls { votedCount } chair { fullName }'))).not.toBeNull()
  })

  it('is no other subscription', () => {
    expect(find('subscription { notificationReceived { title } }')).toBeNull()
    expect(find('query { meeting(id: "m") { id } }')).toBeNull()
  })

  it('is the same for two who ask the same, wherever each goes on from', () => {
    const keyOf = (variables: Record<string, unknown>) => find(MEETING_LIVE, variables)?.key

    expect(keyOf({ meetingId: 'm', afterSeq: 4 })).toBe(keyOf({ meetingId: 'm' }))
    expect(keyOf({ meetingId: 'm' })).not.toBe(keyOf({ meetingId: 'n' }))
  })

  it('keeps apart what a place is used for beside', () => {
    const query = `subscription ($place: Int) { meetingLive(meetingId: "m", afterSeq: $place) {
      ... on MeetingSnapshot { meeting { attendance(first: $place) { totalCount } } } } }`

    expect(find(query, { place: 1 })?.key).not.toBe(find(query, { place: 2 })?.key)
  })

  it('is looked at by the operation that was asked for', () => {
    const query = `subscription A { meetingLive(meetingId: "m") { __typename } }
      subscription B { meetingLive(meetingId: "m") { ... on MeetingSnapshot { meeting { availableCommands } } } }`

    expect(find(query, {}, 'A')).not.toBeNull()
    expect(find(query, {}, 'B')).toBeNull()
  })
})
