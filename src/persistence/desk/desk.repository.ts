import type { Payload } from 'payload'

import type { Reach } from '../../domain/permissions.ts'
import type { AskedDuty, DeskRepository } from '../../services/desk/desk.repository.ts'
import { reachToFilter } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { cellsWithoutSecretary, cellsWithoutMeeting } from './cells-to-mend.ts'
import { countOpenCases } from './open-import-cases.ts'
import { endingProbations, waitingTasks } from './people-and-texts-to-mend.ts'

type Within = { readonly payload: Payload }

/** What waits for an officer, each with one or two indexed and projected reads however large the register is. */
export function createDeskRepository({ payload }: Within): DeskRepository {
  const idsOf = (asked: AskedDuty) => idsOfDuty({ payload, ...asked })
  return {
    idsOf,
    async count(asked) {
      if (asked.duty === 'IMPORT_CASES') return countOpenCases({ payload, ...asked })
      if (asked.duty === 'NOT_ACTIVATED') return countNotActivated({ payload, ...asked })
      return (await idsOf(asked)).length
    },
    isEmpty: (reach) => isRegisterEmpty({ payload, reach }),
  }
}

async function idsOfDuty(asked: Within & AskedDuty): Promise<readonly string[]> {
  switch (asked.duty) {
    case 'NO_SECRETARY':
      return cellsWithoutSecretary(asked)
    case 'NOT_REGISTERED':
      return cellsWithoutMeeting(asked)
    case 'PROBATION_ENDING':
      return endingProbations(asked)
    case 'WAITING_FOR_ME':
      return waitingTasks(asked)
    case 'IMPORT_CASES':
    case 'NOT_ACTIVATED':
      return [] // The page of imports, and a list by its status.
  }
}

const countNotActivated = ({ payload, reach }: Within & { readonly reach: Reach }) =>
  rowsOf({ payload, slug: 'accounts' }).countDocuments({
    status: 'ISSUED',
    ...reachToFilter({ reach, fields: { path: 'path' } }),
  })

async function isRegisterEmpty({
  payload,
  reach,
}: Within & { readonly reach: Reach }): Promise<boolean> {
  const one = await rowsOf({ payload, slug: 'members' }).findOne(
    reachToFilter({ reach, fields: { path: 'path', organization: 'cell' } }),
    { _id: 1 },
  )
  return one === null
}
