import type { CollectionConfig } from 'payload'

export const Accounts: CollectionConfig = {
  slug: 'accounts',
  auth: { loginWithUsername: { allowEmailLogin: false, requireEmail: false } },
  access: {
    create: () => false,
    read: () => false,
    update: () => false,
    delete: () => false,
  },
  admin: { useAsTitle: 'displayName' },
  fields: [{ name: 'displayName', type: 'text', required: true }],
}
