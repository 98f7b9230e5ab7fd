import { describe, expect, it } from '@jest/globals'
import { isObjectType } from 'graphql'

import { createUnmaskingNotes } from '../../../schema/audit/unmasking-notes.ts'
import { createSchema } from '../../../schema/build-schema.ts'
import { createContext } from '../../../schema/context.ts'
import { actAs } from '../../../schema/sessions/act-as.ts'
import { SENSITIVE_FIELDS } from '../../../src/domain/members/masking.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import type { Services } from '../../../src/services/services.ts'

const viewer: Viewer = {
  accountId: 'a',
  sessionId: 's',
  displayName: 'Cán bộ',
  locale: 'vi',
  memberId: 'me',
  cellPath: [],
  systemAdministrator: false,
  appointments: [],
}
const anything: unknown = new Proxy(() => anything, { get: () => anything })
const EVERY_SERVICE = anything as Services
const member = { id: 'm', cellId: 'c', name: 'Trần Thị Hòa' }

describe('what an operation shows', () => {
  it('is noted once, and taken once', () => {
    const notes = createUnmaskingNotes()

    notes.note({ viewer, member, field: 'phone' })
    notes.note({ viewer, member, field: 'phone' })
    notes.note({ viewer, member: { id: 'me', cellId: 'c', name: '' }, field: 'phone' })

    expect(notes.take()).toEqual([{ viewer, fields: ['phone'], members: [member] }])
    notes.note({ viewer, member, field: 'phone' })
    expect(notes.take()).toEqual([])
  })

  it('stays noted when the viewer signs out within the operation', () => {
    const context = createContext({
      viewer,
      locale: 'vi',
      services: EVERY_SERVICE,
      request: { address: '127.0.0.1', userAgent: null },
      transport: 'http',
      socket: null,
      isSubscription: false,
    })
    context.unmasked.note({ viewer, member, field: 'phone' })

    actAs({ context, viewer: null })

    expect(context.unmasked.take()).toMatchObject([{ viewer: { accountId: 'a' } }])
  })

  it('is noted at every sensitive field of the schema', () => {
    const type = createSchema().getType('Member')
    const fields = isObjectType(type) ? type.getFields() : {}

    const noted = SENSITIVE_FIELDS.map((name) => {
      const unmasked = createUnmaskingNotes()
      const source = { ...member, [name]: 'x' }
      const value: unknown = fields[name]?.resolve?.(source, {}, { viewer, unmasked }, {} as never)
      return [name, value, unmasked.take().length]
    })

    expect(noted).toEqual(SENSITIVE_FIELDS.map((name) => [name, 'x', 1]))
  })
})
