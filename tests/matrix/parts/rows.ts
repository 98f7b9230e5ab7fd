import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { SanitizedConfig } from 'payload'
import type { GraphQLSchema } from 'graphql'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Every operation of the served schema: `graphql Query.members`. */
export function operationsOf(schema: GraphQLSchema): readonly string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) => Object.keys(type?.getFields() ?? {}).map((name) => `graphql ${type?.name}.${name}`),
  )
}

/** Every route of Payload's REST, of the collections, globals and the root: `rest GET /members/:id`. */
export function routesOf({ collections, globals, endpoints }: SanitizedConfig): readonly string[] {
  const named = [
    ...collections.map(({ slug, endpoints: own }) => ({ under: `/${slug}`, own })),
    ...globals.map(({ slug, endpoints: own }) => ({ under: `/globals/${String(slug)}`, own })),
    { under: '', own: endpoints },
  ]
  const routes = named.flatMap(({ under, own }) =>
    (own || []).map(({ method, path: route }) => `rest ${method.toUpperCase()} ${under}${route}`),
  )
  return [...new Set(routes)]
}

/** Paths that the server itself answers, as src/server names them. */
export function serverPaths(): readonly string[] {
  const folder = path.join(root, 'src/server')
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const found = sources.flatMap((source) => [
    ...source.matchAll(/\bapp\.(?:get|post|put|patch|delete|all|use)\(\s*'([^']+)'/g),
  ])
  return [...new Set(found.map(([, route]) => route ?? ''))].sort()
}

/** Pages of Next, and the views of the admin that are ours. */
export function pagesOf(config: SanitizedConfig): readonly string[] {
  const pages = readdirSync(path.join(root, 'src/app'), { recursive: true })
    .map(String)
    .filter((file) => /(page\.tsx|route\.ts)$/.test(file))
  return [
    ...pages,
    ...Object.keys(config.admin.components.views ?? {}).map((view) => `admin view ${view}`),
  ].sort()
}

/**
 * What is no door of data by itself. The server: states, redirections. Pages: frames that ask the doors above as their reader, which
 * the directions of imports hold (.dependency-cruiser.cjs); whoever adds one says here that it is one.
 */
export const ASKS_OTHER_DOORS: readonly string[] = [
  '/admin/create-first-user',
  '/healthz',
  '/media/:id/{*name}',
  '/media/minutes/:id/:name',
  '/media/papers',
  '/readyz',
  '/verify/:id/file',
  '/verify/:id/seal',
  '(member)/(pages)/[...missing]/page.tsx',
  '(member)/(pages)/activate/page.tsx',
  '(member)/(pages)/check-in/[id]/page.tsx',
  '(member)/(pages)/desk/[id]/page.tsx',
  '(member)/(pages)/first-run/page.tsx',
  '(member)/(pages)/meetings/[id]/minutes/page.tsx',
  '(member)/(pages)/meetings/[id]/page.tsx',
  '(member)/(pages)/meetings/new/page.tsx',
  '(member)/(pages)/meetings/past/page.tsx',
  '(member)/(pages)/meetings/page.tsx',
  '(member)/(pages)/news/[slug]/page.tsx',
  '(member)/(pages)/news/page.tsx',
  '(member)/(pages)/page.tsx',
  '(member)/(pages)/settings/page.tsx',
  '(member)/(pages)/sign-in/page.tsx',
  '(member)/(pages)/verify/[id]/page.tsx',
  '(member)/room/[id]/page.tsx',
  '(payload)/admin/[[...segments]]/page.tsx',
  '(payload)/api/[...slug]/route.ts',
  'admin view audit',
  'admin view dashboard',
  'admin view import',
  'admin view issueAccounts',
  'admin view tree',
]
