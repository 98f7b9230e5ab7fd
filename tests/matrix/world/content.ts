import type { Viewer } from '../../../src/domain/permissions.ts'
import { editorialStory, richText, taskOf } from '../../support/editorial-story.ts'
import { rest } from '../../support/rest.ts'
import type { Kind } from '../oracle/things.ts'
import { isAtOrBelow, type Place } from '../oracle/tree.ts'
import type { Draft, Id } from './matrix-world.ts'

/** Where there is a board; what other places write goes to the nearest one above. */
const BOARDS: readonly Place[] = ['P', 'C', 'S', 'F']
const OWNERS: readonly Place[] = ['P', 'C', 'K1', 'K2', 'S', 'F']
const RELEASERS: readonly Place[] = ['P', 'C', 'K1', 'F']
const WITH_FILES: readonly Place[] = ['C', 'F']
const FILE_OWNERS: readonly Place[] = ['P', 'C', 'K1', 'F']

type Desk = { readonly author: Viewer; readonly token: string; readonly heads: readonly Viewer[] }
type Story = Draft & {
  readonly tell: ReturnType<typeof editorialStory>
  readonly desks: ReadonlyMap<Place, Desk>
}

/** Boards, and of every audience something that is published, a draft, a submission, and files. */
export async function writeContent(draft: Draft): Promise<void> {
  const tell = editorialStory(draft.world)
  const heads = new Map<Place, Viewer>()
  for (const place of BOARDS) {
    await writeBoard(draft, place)
    heads.set(place, await draft.world.holding('BOARD_HEAD', draft.organizations[place]))
  }
  const desks = new Map<Place, Desk>()
  for (const place of OWNERS) desks.set(place, await openDesk(draft, { place, heads }))
  const story: Story = { ...draft, tell, desks }
  for (const place of RELEASERS) {
    await publish(story, { place, audience: 'ORGANIZATION' })
    await publish(story, { place, audience: 'COMMITTEES' })
    await submitDraft(story, place)
  }
  for (const place of OWNERS) await writeDraft(story, place)
  await publish(story, { place: 'F', audience: 'MEMBERS' })
  await publish(story, { place: 'F', audience: 'PUBLIC' })
  for (const place of FILE_OWNERS) await uploadLoose(story, place)
}

/** The steps of review that lie on the way from a place: its own board, or the nearest above. */
const boardOf = (place: Place): Place =>
  [...BOARDS].reverse().find((board) => isAtOrBelow(place, board)) ?? 'P'

async function writeBoard(draft: Draft, place: Place): Promise<void> {
  const { world, canaries, organizations, add } = draft
  const step = canaries.word()
  const board = await world.payload.create({
    collection: 'editorial-boards',
    data: {
      organization: organizations[place].id,
      steps: [{ name: `Bước ${step}`, deciders: ['BOARD_HEAD'], required: 1 }],
    },
  })
  // A step is named wherever the way of a submission is told: to the author and to the boards on it.
  add({ kind: 'board', place, id: String(board.id) }, { [step]: 'name' }, { step })
}

async function openDesk(
  { world, organizations }: Draft,
  { place, heads }: { readonly place: Place; readonly heads: ReadonlyMap<Place, Viewer> },
): Promise<Desk> {
  const author = await world.holding('CONTRIBUTOR', organizations[place])
  const { username } = await world.payload.findByID({
    collection: 'accounts',
    id: author.accountId,
  })
  const { token } = await world.payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  const board = boardOf(place)
  return {
    author,
    token: token ?? '',
    heads: [board, 'P' as const].flatMap((at) => heads.get(at) ?? []),
  }
}

const deskAt = ({ desks }: Story, place: Place): Desk => {
  const desk = desks.get(place)
  if (!desk) throw new Error(`Nobody writes at ${place}`)
  return desk
}

async function publish(
  story: Story,
  { place, audience }: { readonly place: Place; readonly audience: string },
): Promise<void> {
  const { tell, organizations, canaries, add } = story
  const { author, heads } = deskAt(story, place)
  const kind = `news.${audience}` as Kind
  const [title, summary, body] = [1, 2, 3].map(() => canaries.word()) as [string, string, string]
  // Files are read by who reads the item: one place is enough for each audience.
  const file = WITH_FILES.includes(place) ? await upload(story, place) : null
  const item = await tell.write(author, {
    owner: organizations[place].id,
    audience,
    title: `Tin ${title}`,
    summary: `Tóm ${summary}`,
    body: richText(`Bài ${body}`),
    files: file === null ? [] : [file.id],
  })
  const taskId = taskOf(await tell.submit(author, item))
  for (const head of heads) {
    const outcome = await tell.decide(head, taskId)
    if (outcome.kind === 'refused' && outcome.code === 'NOT_ENTITLED') continue
    taskOf(outcome)
    const published = await tell.publish(head, taskId)
    if (published.kind === 'changed') break
  }
  const slug = await slugOf(story, item)
  add(
    { kind, place, id: item.id },
    { [title]: 'text', [summary]: 'text', [body]: 'text' },
    { title, body, slug },
  )
  const submission = { kind: 'task', place, id: taskId, boards: [boardOf(place)] } as const
  // Its submission is over and still seen by its boards, whose list of submissions shows its title.
  canaries.plant(submission, { [title]: 'text' })
  if (file === null) return
  add(
    { kind: 'media.released', place, id: file.id, audience: kind },
    { [file.name]: 'text', [file.alt]: 'text', [file.inside]: 'text' },
    { name: file.name, filename: file.filename, alt: file.alt, inside: file.inside },
  )
}

async function slugOf({ world }: Story, { id }: Id): Promise<string> {
  const { slug, _status } = await world.payload.findByID({ collection: 'news', id, depth: 0 })
  if (_status !== 'published') throw new Error('It was not published')
  return slug ?? ''
}

async function writeDraft(story: Story, place: Place): Promise<Id & { readonly title: string }> {
  const { tell, organizations, canaries, add } = story
  const { author } = deskAt(story, place)
  const [title, summary, body] = [1, 2, 3].map(() => canaries.word()) as [string, string, string]
  const item = await tell.write(author, {
    owner: organizations[place].id,
    audience: 'ORGANIZATION',
    title: `Nháp ${title}`,
    summary: `Tóm ${summary}`,
    body: richText(`Bài ${body}`),
  })
  add(
    { kind: 'draft', place, id: item.id },
    { [title]: 'text', [summary]: 'text', [body]: 'text' },
    { title, body, slug: `nhap-${title}` },
  )
  return { ...item, title }
}

async function submitDraft(story: Story, place: Place): Promise<void> {
  const item = await writeDraft(story, place)
  const taskId = taskOf(await story.tell.submit(deskAt(story, place).author, item))
  story.add(
    { kind: 'task', place, id: taskId, boards: [boardOf(place)] },
    { [item.title]: 'text' },
    { title: item.title, document: item.id },
  )
}

async function uploadLoose(story: Story, place: Place): Promise<void> {
  const file = await upload(story, place)
  story.add(
    { kind: 'media.loose', place, id: file.id },
    { [file.name]: 'text', [file.alt]: 'text', [file.inside]: 'text' },
    { name: file.name, filename: file.filename, alt: file.alt, inside: file.inside },
  )
}

async function upload(story: Story, place: Place) {
  const { world, organizations, canaries } = story
  const [name, alt, inside] = [1, 2, 3].map(() => canaries.word()) as [string, string, string]
  const form = new FormData()
  form.append('_payload', JSON.stringify({ owner: organizations[place].id, alt: `Ảnh ${alt}` }))
  form.append(
    'file',
    new Blob([`%PDF-1.4\n${inside}\nxref\n%%EOF`], { type: 'application/pdf' }),
    `${name}.pdf`,
  )
  const ask = rest(world.payload)
  const { token } = deskAt(story, place)
  const { status, body, text } = await ask({ method: 'POST', path: '/api/media', form, token })
  if (status !== 201) throw new Error(`The file was not taken: ${text}`)
  const { doc } = body as { doc: { id: string; filename: string } }
  return { id: String(doc.id), filename: doc.filename, name, alt, inside }
}
