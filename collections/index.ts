import type { CollectionConfig } from 'payload'

import { Accounts } from './accounts/accounts.collection.ts'

/** Every collection of Payload. The only file of this folder that others import. */
export const collections: CollectionConfig[] = [Accounts]
