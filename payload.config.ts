import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig } from 'payload'

import {
  auditEndpoints,
  collections,
  deskOfAccount,
  loadViewer,
  presentRestError,
  storeUploadsIn,
} from './collections/index.ts'
import { readEnv } from './src/config/env.ts'
import { secretOf } from './src/config/secret.ts'
import { ADMIN_WORDS } from './src/domain/desk/admin-words.ts'
import { pageLabel } from './src/domain/desk/navigation.ts'
import { MAX_MEDIA_BYTES } from './src/domain/media/media-type.ts'
import { registerModels } from './src/persistence/models/register-models.ts'

const env = readEnv()
const root = path.dirname(fileURLToPath(import.meta.url))
/** Where a page of ours is; its title is said in the reader's language once the page lives. */
const pageAt = (route: `/${string}`) => ({ path: route, meta: { title: pageLabel(route).vi } })

export default buildConfig({
  secret: secretOf(env),
  // The server resolves the database before it loads this file and sets DATABASE_URL; `next build` and the generators open none.
  db: mongooseAdapter({
    url: env.DATABASE_URL ?? 'mongodb://127.0.0.1:1/unresolved?replicaSet=rs0',
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  }),
  collections: storeUploadsIn({ collections, folder: path.join(env.DATA_DIR, 'uploads') }),
  endpoints: auditEndpoints,
  upload: { abortOnLimit: true, limits: { fileSize: MAX_MEDIA_BYTES } },
  editor: lexicalEditor(),
  i18n: {
    supportedLanguages: { vi, en },
    fallbackLanguage: 'vi',
    translations: ADMIN_WORDS,
  },
  graphQL: { disable: true, disablePlaygroundInProduction: true },
  telemetry: false,
  // Stdout belongs to what a command answers.
  logger: { options: { level: env.LOG_LEVEL }, destination: process.stderr },
  onInit: registerModels,
  hooks: { afterError: [presentRestError] },
  // A refusal is no fault: no stack trace in the log. The library types the names of its own errors alone.
  loggingLevels: { DomainError: 'debug' } as object,
  admin: {
    user: 'accounts',
    avatar: 'default',
    dateFormat: 'HH:mm dd/MM/yyyy',
    components: {
      providers: [
        '/admin/shared/spoken-words.tsx#SpokenWords',
        '/admin/rights/rights-provider.tsx#RightsProvider',
      ],
      graphics: { Logo: '/admin/brand/logo.tsx#Logo', Icon: '/admin/brand/mark.tsx#Mark' },
      // Its groups and pages: src/domain/desk/navigation.ts.
      Nav: {
        path: '/admin/navigation/nav.tsx#Nav',
        serverProps: { viewerOfAccount: loadViewer },
      },
      actions: ['/admin/navigation/language-switch.tsx#LanguageSwitch'],
      beforeLogin: ['/admin/navigation/language-switch.tsx#LanguageSwitch'],
      views: {
        dashboard: {
          Component: {
            path: '/admin/dashboard/dashboard.tsx#Dashboard',
            serverProps: { deskOfAccount },
          },
        },
        import: { Component: '/admin/roster/import-page.tsx#ImportPage', ...pageAt('/import') },
        tree: { Component: '/admin/tree/tree-page.tsx#TreePage', ...pageAt('/tree') },
        audit: { Component: '/admin/audit/audit-page.tsx#AuditPage', ...pageAt('/audit') },
        issueAccounts: {
          Component: '/admin/accounts/issue-page.tsx#IssuePage',
          ...pageAt('/issue-accounts'),
        },
      },
    },
    importMap: { baseDir: root, autoGenerate: false },
    meta: {
      titleSuffix: ' · Sổ Tay',
      description: 'Sổ Tay',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
      openGraph: { siteName: 'Sổ Tay', description: 'Sổ Tay', images: [] },
    },
  },
  typescript: {
    outputFile: path.join(root, 'src/generated/payload-types.ts'),
    autoGenerate: false,
  },
})
