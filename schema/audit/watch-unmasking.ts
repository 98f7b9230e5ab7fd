import { isObjectType, type GraphQLSchema } from 'graphql'

import { SENSITIVE_FIELDS } from '../../src/domain/members/masking.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { Context } from '../context.ts'

/**
 * Notes each sensitive value of a member that an operation shows, by whatever way it came to the member. It is done at the fields, so that
 * no list, edge or subscription can pass it by; and by plain functions, since a long list asks them for every row.
 */
export function watchUnmasking(schema: GraphQLSchema): void {
  const member = schema.getType('Member')
  if (!isObjectType(member)) throw new Error('There is no type Member')
  const fields = member.getFields()
  for (const name of SENSITIVE_FIELDS) {
    const field = fields[name]
    if (field === undefined) throw new Error(`Member has no field ${name}`)
    field.resolve = (source: MemberRecord, _args: unknown, { viewer, unmasked }: Context) => {
      const value = source[name]
      if (value) unmasked.note({ viewer, member: memberOf(source), field: name })
      return value
    }
  }
}

const memberOf = ({ id, cellId, fullName: name }: MemberRecord) => ({ id, cellId, name })
