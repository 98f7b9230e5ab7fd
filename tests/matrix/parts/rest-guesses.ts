import type { Matrix, Sent } from '../doors/open-matrix.ts'
import type { Asker } from '../oracle/askers.ts'
import { sees, seesSensitive } from '../oracle/things.ts'
import { relationsOf } from './relations.ts'
import { plain } from './rest-reads.ts'
import { SHELVES } from './shelves.ts'

const NEVER_THERE = 'zqzzzzzz'

/** What is not shown must not be guessed either: by a filter whose count moves, or by an order that tells. */
export async function askGuesses(matrix: Matrix, asker: Asker): Promise<void> {
  await guessSensitive(matrix, asker)
  await guessSecrets(matrix, asker)
  await guessThroughRelations(matrix, asker)
}

/** A true guess and a false one are answered alike. */
async function compareGuesses(
  matrix: Matrix,
  {
    asker,
    slug,
    path,
    operator = 'like',
    guess,
    never = NEVER_THERE,
  }: {
    readonly asker: Asker
    readonly slug: string
    readonly path: string
    readonly operator?: string
    readonly guess: string
    readonly never?: string
  },
): Promise<void> {
  const count = async (value: string) =>
    matrix.rest(asker, {
      row: `GET /${slug}/count`,
      path: `/${slug}/count?where[${path}][${operator}]=${encodeURIComponent(value)}`,
    })
  const [right, wrong] = [await count(guess), await count(never)]
  matrix.ledger().cell(plain(right, guess) === plain(wrong, never), () => ({
    asker: asker.name,
    way: `guess ${slug} where ${path} ${operator}`,
    what: `${right.status} ${right.text.slice(0, 120)} against ${wrong.status} ${wrong.text.slice(0, 120)}`,
  }))
}

const SENSITIVE = [
  ['phone', 'phone', 'like', '0999999999'],
  ['phone', 'phone', 'in', '0999999999'],
  ['citizenId', 'citizenId', 'equals', '042080999999'],
  ['cardNumber', 'cardNumber', 'equals', '99999999'],
  ['cards.number', 'oldCard', 'like', '99999999'],
  ['dossierNumber', 'dossier', 'like', NEVER_THERE],
  ['source.file', 'file', 'contains', NEVER_THERE],
  ['birthDate', 'birthDate', 'equals', '1900-01-01'],
] as const

async function guessSensitive(matrix: Matrix, asker: Asker): Promise<void> {
  const members = matrix.world.of('member')
  const closed = members.filter((member) => sees(asker, member) && !seesSensitive(asker, member))
  const [target] = closed.length > 0 ? closed : members.filter((member) => !sees(asker, member))
  if (!target) return
  const details = matrix.world.details.get(target.id) ?? {}
  for (const [path, detail, operator, never] of SENSITIVE)
    await compareGuesses(matrix, {
      asker,
      slug: 'members',
      path,
      operator,
      guess: details[detail] ?? '',
      never,
    })
  if (closed.length < 2) return
  for (const field of ['phone', 'birthDate', 'citizenId', 'cardNumber', 'dossierNumber'])
    await compareOrders(matrix, { asker, slug: 'members', field })
}

/** Ascending and descending are the same where nothing may be told by the order. */
async function compareOrders(
  matrix: Matrix,
  { asker, slug, field }: { readonly asker: Asker; readonly slug: string; readonly field: string },
): Promise<void> {
  const order = async (sort: string) => {
    const sent = await matrix.rest(asker, {
      row: `GET /${slug}/`,
      path: `/${slug}?sort=${sort}&depth=0&limit=100`,
    })
    return { ids: idsIn(sent), sent }
  }
  const [up, down] = [await order(field), await order(`-${field}`)]
  const isRefused = up.sent.status >= 400 && down.sent.status >= 400
  matrix.ledger().cell(isRefused || up.ids === down.ids, () => ({
    asker: asker.name,
    way: `order ${slug} by ${field}`,
    what: 'the order tells what is not shown',
  }))
}

const idsIn = ({ body }: Sent) => ((body.docs ?? []) as { id: string }[]).map(({ id }) => id).join()

/** What nobody reads is not looked for by anybody either. */
async function guessSecrets(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { path, value } of await matrix.secrets())
    await compareGuesses(matrix, { asker, slug: 'accounts', path, operator: 'like', guess: value })
  for (const slug of ['members', 'accounts', 'organizations', 'meetings', 'appointments'])
    await compareGuesses(matrix, {
      asker,
      slug,
      path: 'path',
      operator: 'equals',
      guess: matrix.world.organization('P'),
    })
}

/** A relation leads from what is seen to what is not: no field behind it may be asked about. */
async function guessThroughRelations(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { slug, path, kind, target, text, sourceIds } of await relationsOf(matrix)) {
    const source = SHELVES.find((shelf) => shelf.slug === slug)
    const isSeen = matrix.world
      .of(...(source?.kinds ?? []))
      .some((thing) => sourceIds.has(thing.id) && sees(asker, thing))
    if (!isSeen || matrix.seesDocument(asker, { slug: target, id: text.id, kind })) continue
    await compareGuesses(matrix, { asker, slug, path, operator: 'equals', guess: text.value })
    await compareOrders(matrix, { asker, slug, field: path })
  }
}
