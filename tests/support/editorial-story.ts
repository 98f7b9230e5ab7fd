import type { Role, Viewer } from '../../src/domain/permissions.ts'
import { asViewer } from '../../src/persistence/as-viewer.ts'
import type { EditorialOutcome } from '../../src/services/editorial/editorial.repository.ts'
import type { World } from './world.ts'

type Id = { readonly id: string }

let made = 0
export const nextCommand = () => `lenh-${++made}`

/** A text as the editor stores it, one paragraph a line. */
export const richText = (...lines: readonly string[]) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: lines.map((text) => ({
      type: 'paragraph',
      format: '',
      indent: 0,
      version: 1,
      direction: null,
      textFormat: 0,
      children: [
        { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
      ],
    })),
  },
})

/** What people of an editorial board do, told as a story over the world's services. */
export function editorialStory(world: World) {
  const { payload, services } = world

  return {
    /** The board of an organization; its people hold their office there. */
    async board(organization: Id, fields: Record<string, unknown> = {}) {
      return payload.create({
        collection: 'editorial-boards',
        data: { organization: organization.id, ...fields },
      })
    },
    holding: (role: Role, organization: Id) => world.holding(role, organization),
    async write(author: Viewer, data: Record<string, unknown>): Promise<Id> {
      const doc = await payload.create({
        collection: 'news',
        data: {
          title: 'Chi bộ thôn Một họp',
          summary: 'Tóm tắt',
          body: richText('Nội dung'),
          audience: 'MEMBERS',
          ...data,
        } as never,
        ...asViewer(author),
      })
      return { id: String(doc.id) }
    },
    edit: (writer: Viewer, item: Id, data: Record<string, unknown>) =>
      payload.update({ collection: 'news', id: item.id, data: data, ...asViewer(writer) }),
    submit: (viewer: Viewer, item: Id, rest: Record<string, unknown> = {}) =>
      services.editorial.submit({
        viewer,
        input: {
          commandId: nextCommand(),
          collection: 'NEWS',
          documentId: item.id,
          containsNoSecrets: true,
          ...rest,
        },
      }),
    decide: (viewer: Viewer, taskId: string, rest: Record<string, unknown> = {}) =>
      services.editorial.decide({
        viewer,
        input: { commandId: nextCommand(), taskId, verdict: 'APPROVE', ...rest },
      }),
    publish: (viewer: Viewer, taskId: string, rest: Record<string, unknown> = {}) =>
      services.editorial.publish({ viewer, input: { commandId: nextCommand(), taskId, ...rest } }),
    async task(viewer: Viewer, taskId: string) {
      const [task] = await services.editorial.findByIds({ ids: [taskId], viewer })
      if (task === undefined) throw new Error('This submission is out of sight')
      return task
    },
  }
}

/** The submission that a command was about. */
export function taskOf(outcome: EditorialOutcome): string {
  if (outcome.kind === 'changed') return outcome.taskId
  throw new Error(`Refused: ${outcome.code}`)
}
