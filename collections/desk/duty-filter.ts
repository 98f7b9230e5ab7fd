import type { CollectionBeforeOperationHook, PayloadRequest, SelectField, Where } from 'payload'

import { DUTY_LABELS, DUTY_WORDS } from '../../src/domain/desk/duties.labels.ts'
import type { Duty } from '../../src/domain/desk/duties.ts'
import { viewerOf } from '../access.ts'
import { deskDoor } from './desk-door.ts'

/** The name of the filter, in addresses as well: `?where[duty][equals]=NO_SECRETARY`. */
const NAME = 'duty'

/**
 * A list can be narrowed to what waits for its reader, by the same rules that the desk counts by. Nothing is
 * stored: the admin offers no filter by a virtual field, so this one is real and never written.
 */
export const dutyField = (duties: readonly Duty[]): SelectField => ({
  name: NAME,
  type: 'select',
  label: DUTY_WORDS.field,
  options: duties.map((value) => ({ value, label: { ...DUTY_LABELS[value].title } })),
  admin: { disableListColumn: true, disableBulkEdit: true, condition: () => false },
  access: { create: () => false, update: () => false },
})

/** Says in ids what was asked for in duties. It narrows what the reader may see anyway; it opens nothing. */
export const translateDuties =
  (duties: readonly Duty[]): CollectionBeforeOperationHook =>
  async ({ args, req }) => {
    const { where } = args as { where?: Where }
    return where ? { ...args, where: await translated({ where, duties, req }) } : args
  }

type Asked = {
  readonly where: Where
  readonly duties: readonly Duty[]
  readonly req: PayloadRequest
}

async function translated({ where, ...asked }: Asked): Promise<Where> {
  const parts = await Promise.all(
    Object.entries(where).map(async ([key, condition]): Promise<[string, Where[string]]> => {
      if (Array.isArray(condition))
        return [
          key,
          await Promise.all(condition.map((part) => translated({ where: part, ...asked }))),
        ]
      if (key !== NAME) return [key, condition]
      return ['and', [{ id: { in: await idsFor({ condition, ...asked }) } }]]
    }),
  )
  return merged(parts)
}

/** A duty beside an `and` of its own becomes one more part of it. */
function merged(parts: readonly [string, Where[string]][]): Where {
  const all = parts.flatMap(([key, value]) => (key === 'and' && Array.isArray(value) ? value : []))
  const others = Object.fromEntries(parts.filter(([key]) => key !== 'and'))
  return all.length > 0 ? { ...others, and: all } : others
}

/** Asked in any way but "is" or "is one of", it is nobody's list. */
async function idsFor({
  condition,
  duties,
  req,
}: Omit<Asked, 'where'> & { readonly condition: object }): Promise<string[]> {
  const { equals, in: among } = condition as { equals?: unknown; in?: unknown }
  const asked = [equals, typeof among === 'string' ? among.split(',') : among].flat()
  const viewer = await viewerOf(req)
  const found = await Promise.all(
    duties
      .filter((duty) => asked.includes(duty))
      .map((duty) => deskDoor.of(req.payload).idsOf({ duty, viewer, now: new Date() })),
  )
  return [...new Set(found.flat())]
}
