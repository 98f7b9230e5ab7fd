import type { CollectionConfig } from 'payload'

import { Accounts } from './accounts/accounts.collection.ts'
import { EditorialBoards } from './editorial-boards/editorial-boards.collection.ts'
import { EditorialTasks } from './editorial-tasks/editorial-tasks.collection.ts'
import { Media } from './media/media.collection.ts'
import { News } from './news/news.collection.ts'

export { storeUploadsIn } from './media/media.collection.ts'

/** Every collection of Payload. The only file of this folder that others import. */
export const collections: CollectionConfig[] = [
  Accounts,
  EditorialBoards,
  EditorialTasks,
  Media,
  News,
]
