import type { Kind } from '../oracle/things.ts'

/** A collection: what of the world lies in it, and by which fields somebody could look for it. */
export type Shelf = {
  readonly slug: string
  readonly kinds: readonly Kind[]
  /** A field of the documents, and which detail of a thing has its text. */
  readonly looked: readonly { readonly field: string; readonly detail: string }[]
  readonly versions?: true
  readonly upload?: true
  readonly query?: string
}

/** Every collection of the configuration has its row here; tests/matrix/parts/rows.ts compares. */
export const SHELVES: readonly Shelf[] = [
  {
    slug: 'organizations',
    kinds: ['organization'],
    looked: [
      { field: 'name', detail: 'name' },
      { field: 'code', detail: 'code' },
      { field: 'searchWords', detail: 'name' },
    ],
  },
  {
    slug: 'members',
    kinds: ['member'],
    looked: [
      { field: 'fullName', detail: 'name' },
      { field: 'searchWords', detail: 'name' },
    ],
  },
  {
    slug: 'accounts',
    kinds: ['account'],
    looked: [
      { field: 'displayName', detail: 'name' },
      { field: 'username', detail: 'username' },
    ],
  },
  { slug: 'appointments', kinds: ['appointment'], looked: [{ field: 'from', detail: 'from' }] },
  {
    slug: 'editorial-boards',
    kinds: ['board'],
    looked: [{ field: 'steps.name', detail: 'step' }],
  },
  { slug: 'editorial-tasks', kinds: ['task'], looked: [{ field: 'title', detail: 'title' }] },
  {
    slug: 'media',
    kinds: ['media.loose', 'media.released'],
    looked: [
      { field: 'alt', detail: 'alt' },
      { field: 'originalName', detail: 'name' },
    ],
    upload: true,
  },
  {
    slug: 'meetings',
    kinds: ['meeting', 'plannedMeeting'],
    looked: [
      { field: 'title', detail: 'title' },
      { field: 'place', detail: 'room' },
    ],
    versions: true,
  },
  {
    slug: 'meeting-rule-sets',
    kinds: ['ruleSet'],
    looked: [
      { field: 'source', detail: 'source' },
      { field: 'note', detail: 'note' },
    ],
    versions: true,
  },
  {
    slug: 'news',
    kinds: ['news.ORGANIZATION', 'news.COMMITTEES', 'news.MEMBERS', 'news.PUBLIC', 'draft'],
    looked: [
      { field: 'title', detail: 'title' },
      { field: 'slug', detail: 'slug' },
    ],
    versions: true,
    query: 'draft=true&',
  },
  {
    slug: 'payload-preferences',
    kinds: ['preference'],
    looked: [{ field: 'key', detail: 'key' }],
  },
]
