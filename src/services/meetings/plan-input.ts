import type { PlanChanges, PlannedItem } from '../../domain/meetings/meeting-plan.ts'
import { repairText } from '../../domain/text/repair-text.ts'
import { invalidInput, type InputProblem } from '../../errors/domain-error.ts'

export type AgendaItemInput = {
  readonly key?: string | null
  readonly title: string
  readonly minutes?: number | null
  readonly documentIds?: readonly string[] | null
}

/** As clients send it: of a plan that is changed, what is absent stays. */
export type PlanInput = {
  readonly title?: string | null
  readonly startsAt?: Date | null
  readonly place?: string | null
  readonly onlineUrl?: string | null
  readonly agenda?: readonly AgendaItemInput[] | null
}

const MAX_TITLE = 300
const MAX_PLACE = 500
const MAX_URL = 2000
const MAX_ITEMS = 100
const MAX_ITEM_MINUTES = 1440
const MAX_DOCUMENTS = 50

/**
 * The parts of a plan that were given, repaired. Every problem at once as INVALID_INPUT. Items without a key get one that
 * `taken` does not have, so that a key means the same item for ever.
 */
export function readPlanInput(input: PlanInput, taken: readonly string[] = []): PlanChanges {
  const problems: InputProblem[] = []
  const { title, startsAt, place, onlineUrl, agenda } = input
  const changes: PlanChanges = {
    ...(title != null && { title: readTitle({ text: title, path: 'title', problems }) }),
    ...(startsAt && { startsAt: startsAt.toISOString() }),
    ...(place !== undefined && { place: readPlace(place, problems) }),
    ...(onlineUrl !== undefined && { onlineUrl: readUrl(onlineUrl, problems) }),
    ...(agenda && { agenda: readAgenda({ items: agenda, taken, problems }) }),
  }
  if (problems.length > 0) throw invalidInput(problems)
  return changes
}

type Reading = { readonly problems: InputProblem[] }

function readTitle({
  text,
  path,
  problems,
}: Reading & { readonly text: string; readonly path: string }): string {
  const title = repairText(text)
  if (title.length < 1 || title.length > MAX_TITLE)
    problems.push({ path, reason: 'meeting.input.title', params: { max: MAX_TITLE } })
  return title
}

function readPlace(text: string | null, problems: InputProblem[]): string | null {
  const place = repairText(text ?? '')
  if (place.length > MAX_PLACE)
    problems.push({ path: 'place', reason: 'meeting.input.long', params: { max: MAX_PLACE } })
  return place === '' ? null : place
}

function readUrl(text: string | null, problems: InputProblem[]): string | null {
  const trimmed = (text ?? '').trim()
  if (trimmed === '') return null
  const url = trimmed.length <= MAX_URL && URL.canParse(trimmed) ? new URL(trimmed) : null
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    problems.push({ path: 'onlineUrl', reason: 'meeting.input.onlineUrl' })
    return null
  }
  return url.href
}

function readAgenda({
  items,
  taken,
  problems,
}: Reading & {
  readonly items: readonly AgendaItemInput[]
  readonly taken: readonly string[]
}): PlannedItem[] {
  if (items.length > MAX_ITEMS) {
    problems.push({ path: 'agenda', reason: 'meeting.input.agenda', params: { max: MAX_ITEMS } })
    return []
  }
  const given = items.flatMap(({ key }) => (key == null ? [] : [key]))
  const used = new Set([...taken, ...given])
  const seen = new Set<string>()
  return items.map((item, index) => {
    const path = `agenda.${index}`
    const key = item.key ?? freeKey(used)
    if (!/^[\w-]{1,64}$/.test(key) || seen.has(key))
      problems.push({ path: `${path}.key`, reason: 'meeting.input.key' })
    seen.add(key)
    const title = readTitle({ text: item.title, path: `${path}.title`, problems })
    const minutes = readMinutes({ item, path, problems })
    const documentIds = readDocuments({ item, path, problems })
    return { key, title, minutes, documentIds, carriedOverFrom: null }
  })
}

type ItemReading = Reading & { readonly item: AgendaItemInput; readonly path: string }

function readMinutes({ item, path, problems }: ItemReading): number | null {
  const minutes = item.minutes ?? null
  if (minutes !== null && (minutes < 1 || minutes > MAX_ITEM_MINUTES)) {
    const params = { max: MAX_ITEM_MINUTES }
    problems.push({ path: `${path}.minutes`, reason: 'meeting.input.minutes', params })
  }
  return minutes
}

function readDocuments({ item, path, problems }: ItemReading): string[] {
  const ids = [...new Set(item.documentIds ?? [])]
  if (ids.length > MAX_DOCUMENTS) {
    const params = { max: MAX_DOCUMENTS }
    problems.push({ path: `${path}.documentIds`, reason: 'meeting.input.documents', params })
  }
  return ids
}

function freeKey(used: Set<string>): string {
  let number = used.size + 1
  while (used.has(`item-${number}`)) number += 1
  used.add(`item-${number}`)
  return `item-${number}`
}
