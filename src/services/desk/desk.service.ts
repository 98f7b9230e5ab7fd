import { dayOf } from '../../domain/calendar/day.ts'
import type { Desk } from '../../domain/desk/desk.ts'
import { reachOfDuty, dutiesOf, type Duty } from '../../domain/desk/duties.ts'
import { reachesNothing, reachOf, type Viewer } from '../../domain/permissions.ts'
import type { DeskRepository } from './desk.repository.ts'

type Asked = { readonly viewer: Viewer | null; readonly now: Date }

export type DeskService = {
  /** What waits for this person, each counted where the work is theirs. */
  readonly desk: (asked: Asked) => Promise<Desk>
  /** The documents of one duty; none where it is not this person's work. */
  readonly idsOf: (asked: Asked & { readonly duty: Duty }) => Promise<readonly string[]>
}

export function createDeskService({
  repository,
}: {
  readonly repository: DeskRepository
}): DeskService {
  return {
    async desk({ viewer, now }) {
      if (viewer === null) return { viewer, duties: [], isEmpty: false }
      const today = dayOf(now)
      const [duties, isEmpty] = await Promise.all([
        Promise.all(
          dutiesOf({ viewer, today }).map(async (duty) => {
            const reach = reachOfDuty({ duty, viewer })
            const count =
              reach === null ? 0 : await repository.count({ duty, viewer, reach, today })
            return { duty, count }
          }),
        ),
        isRegisterEmpty({ repository, viewer }),
      ])
      return { viewer, duties, isEmpty }
    },

    async idsOf({ viewer, now, duty }) {
      const reach = reachOfDuty({ duty, viewer })
      if (viewer === null || reach === null) return []
      return repository.idsOf({ duty, viewer, reach, today: dayOf(now) })
    },
  }
}

/** Only those who could fill it are told that the register is empty. */
async function isRegisterEmpty({
  repository,
  viewer,
}: {
  readonly repository: DeskRepository
  readonly viewer: Viewer
}): Promise<boolean> {
  const reach = reachOf({ viewer, permission: 'member.import' })
  return !reachesNothing(reach) && repository.isEmpty(reach)
}
