import type { Payload } from 'payload'

import type { BoardOffices, DemoDesk, DemoNote, NewsDraft } from '../demo/demo-desk.ts'
import type { Viewer } from '../domain/permissions.ts'
import { readRegisterAsSystem } from '../persistence/demo/demo-register.ts'
import { insertAppointmentsAsSystem } from '../persistence/demo/insert-appointments.ts'
import { activeAccountsAsSystem } from '../persistence/demo/insert-accounts.ts'
import { insertMeetingsAsSystem } from '../persistence/demo/insert-meetings.ts'
import { asViewer } from '../persistence/as-viewer.ts'
import { connectionOf } from '../persistence/models/connection.ts'
import { projectorPlacesModel } from '../persistence/models/projector-places.model.ts'
import { createProjectorPlaces } from '../persistence/meetings/projector-places.ts'
import { SWEEP } from '../services/meetings/run-projectors.ts'
import type { Services } from '../services/services.ts'
import { createMeetings } from './create-meetings.ts'

type DeskInput = {
  readonly payload: Payload
  readonly services: Services
  readonly secret: string
  readonly publicUrl: string
}

/** Where the note of a demo stands among Payload's own keys. */
const NOTE = 'demo'

/** The services of this process, and the admin's door for what people edit there. */
export function createDemoDesk({ payload, services, secret, publicUrl }: DeskInput): DemoDesk {
  return {
    services,
    meetingsAt: (clock) => {
      const { meetings, meetingProjectors } = createMeetings({ payload, secret, publicUrl, clock })
      return { meetings, project: meetingProjectors.project }
    },
    saveNews: ({ viewer, draft }) => saveNews({ payload, viewer, draft }),
    saveBoard: ({ viewer, board }) => saveBoard({ payload, viewer, board }),
    readRegister: () => readRegisterAsSystem({ payload }),
    saveAppointments: (appointments) =>
      insertAppointmentsAsSystem({ payload, appointments, now: new Date() }),
    saveMeetings: (meetings) => insertMeetingsAsSystem({ payload, meetings }),
    activeAccounts: (password) => activeAccountsAsSystem({ payload, password }),
    sweptUntil: (at) =>
      createProjectorPlaces({ places: projectorPlacesModel(connectionOf(payload)) }).advance({
        ...SWEEP,
        seq: at.getTime(),
      }),
    readNote: () => payload.kv.get<DemoNote>(NOTE),
    writeNote: async (note) => {
      await payload.kv.set(NOTE, note)
    },
    now: () => new Date(),
  }
}

type ByViewer = { readonly payload: Payload; readonly viewer: Viewer }

async function saveNews({
  payload,
  viewer,
  draft,
}: ByViewer & { readonly draft: NewsDraft }): Promise<{ readonly id: string }> {
  const { title, summary, paragraphs, audience, ownerId, audienceOrganizationId } = draft
  const { docs } = await payload.find({
    collection: 'news',
    where: { title: { equals: title } },
    draft: true,
    limit: 1,
    ...asViewer(viewer),
  })
  const { id } =
    docs[0] ??
    (await payload.create({
      collection: 'news',
      data: {
        title,
        summary,
        body: richText(paragraphs),
        owner: ownerId,
        audience,
        audienceOrganization: audienceOrganizationId,
        state: 'DRAFT',
      },
      draft: true,
      ...asViewer(viewer),
    }))
  return { id: String(id) }
}

async function saveBoard({
  payload,
  viewer,
  board: { organizationId, headId, editorIds, contributorIds },
}: ByViewer & { readonly board: BoardOffices }): Promise<void> {
  const { docs } = await payload.find({
    collection: 'editorial-boards',
    where: { organization: { equals: organizationId } },
    limit: 1,
    ...asViewer(viewer),
  })
  if (docs.length > 0) return
  await payload.create({
    collection: 'editorial-boards',
    data: {
      organization: organizationId,
      head: headId,
      editors: [...editorIds],
      contributors: [...contributorIds],
    },
    ...asViewer(viewer),
  })
}

/** Paragraphs as the editor of the admin stores them. */
function richText(paragraphs: readonly string[]) {
  const block = { format: '' as const, indent: 0, version: 1, direction: null }
  return {
    root: {
      ...block,
      type: 'root',
      children: paragraphs.map((text) => ({
        ...block,
        type: 'paragraph',
        textFormat: 0,
        children: [
          { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
        ],
      })),
    },
  }
}
