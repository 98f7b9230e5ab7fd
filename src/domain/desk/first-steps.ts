import type { Label } from '../messages/labels.ts'
import { isGranted, type Permission, type Viewer } from '../permissions.ts'
import { DESK_LABELS as words } from './desk.labels.ts'

export type FirstStep = {
  readonly title: Label
  readonly what: Label
  /** Under the admin. */
  readonly path: string
  readonly needs: Permission
}

/** In the order in which a committee is brought to life. */
const FIRST_STEPS: readonly FirstStep[] = [
  {
    title: words.organizations,
    what: words.organizationsWhat,
    path: '/collections/organizations',
    needs: 'organization.write',
  },
  { title: words.import, what: words.importWhat, path: '/import', needs: 'member.import' },
  {
    title: words.accounts,
    what: words.accountsWhat,
    path: '/issue-accounts',
    needs: 'account.manage',
  },
  {
    title: words.appointments,
    what: words.appointmentsWhat,
    path: '/collections/appointments',
    needs: 'appointment.manage',
  },
  {
    title: words.boards,
    what: words.boardsWhat,
    path: '/collections/editorial-boards',
    needs: 'board.manage',
  },
]

/** Those that this person can take. */
export const firstStepsFor = (viewer: Viewer | null): readonly FirstStep[] =>
  FIRST_STEPS.filter(({ needs }) => isGranted({ viewer, permission: needs }))
