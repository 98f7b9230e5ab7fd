import type { Canary } from '../world/canaries.ts'
import type { Asker } from './askers.ts'
import { has } from './table.ts'
import { sees, seesSensitive, type Door, type Thing } from './things.ts'
import { isAtOrBelow, PLACE_NAMES, type Place } from './tree.ts'

type Shown = { readonly asker: Asker; readonly door: Door; readonly things: readonly Thing[] }

/** Whether a canary may be among the bytes that go to the asker. */
export function mayLearn({ asker, door, things }: Shown, { field, thing }: Canary): boolean {
  switch (field) {
    case 'never':
      return false
    case 'sensitive':
      return sees(asker, thing, door) && seesSensitive(asker, thing)
    case 'text':
      return sees(asker, thing, door)
    case 'name':
      return sees(asker, thing, door) || isNamed({ asker, door, things }, thing)
  }
}

/** Names that stand on what the asker sees: of the organizations it belongs to, of who is on a roll, of the steps ahead. */
function isNamed({ asker, door, things }: Shown, { kind, place }: Thing): boolean {
  if (kind === 'organization') return placesNamed({ asker, door, things }).has(place)
  if (kind === 'member') return has(asker, 'meeting.read', place)
  if (kind !== 'board') return false
  return things.some(
    (thing) =>
      (thing.kind === 'task' || thing.kind === 'draft') &&
      isAtOrBelow(thing.place, place) &&
      // Asked about by its id, the way of a draft is told to its staff at every door.
      sees(asker, thing, 'rest'),
  )
}

const named = new WeakMap<readonly Thing[], Map<string, ReadonlySet<Place>>>()

/** Whoever sees a thing sees whose it is, and the names above. */
function placesNamed({ asker, door, things }: Shown): ReadonlySet<Place> {
  const known = named.get(things) ?? new Map<string, ReadonlySet<Place>>()
  named.set(things, known)
  const key = `${asker.name} ${door}`
  const places =
    known.get(key) ??
    new Set(
      PLACE_NAMES.filter((place) =>
        things.some((thing) => isAtOrBelow(thing.place, place) && sees(asker, thing, 'rest')),
      ),
    )
  known.set(key, places)
  return places
}
