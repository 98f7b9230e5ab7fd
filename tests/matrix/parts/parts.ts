import type { Matrix } from '../doors/open-matrix.ts'
import type { Asker } from '../oracle/askers.ts'
import { askCommands } from './graphql-commands.ts'
import { askGraphqlReads } from './graphql-reads.ts'
import { askGuesses } from './rest-guesses.ts'
import { askRestDoors } from './rest-doors.ts'
import { askRestWrites } from './rest-writes.ts'
import { askOffice } from './rest-office.ts'
import { askRestReads } from './rest-reads.ts'
import { askSubscriptions } from './subscriptions.ts'

export type Part = {
  readonly name: string
  readonly ask: (matrix: Matrix, asker: Asker) => Promise<void>
}

export const PARTS: readonly Part[] = [
  { name: 'reads of the API', ask: askGraphqlReads },
  { name: 'commands of the API', ask: askCommands },
  { name: 'reads over REST', ask: askRestReads },
  { name: 'writes over REST', ask: askRestWrites },
  { name: 'other doors of REST', ask: askRestDoors },
  { name: 'doors of the office', ask: askOffice },
  { name: 'guesses', ask: askGuesses },
  { name: 'subscriptions', ask: askSubscriptions },
]
