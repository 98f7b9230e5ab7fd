import type { SaidMove } from '../../src/domain/organizations/said-move.ts'
import type { TreeLevel, TreeSearch } from '../../src/domain/organizations/tree-node.ts'
import { ask } from '../shared/ask.ts'

/** How the tree is looked at: as it was on a day as typed, with the dissolved or without. */
export type Look = { readonly asOf: string; readonly withDissolved: boolean }

const asked = ({ asOf, withDissolved }: Look, more: Readonly<Record<string, string>>) =>
  new URLSearchParams({
    ...(asOf !== '' && { asOf }),
    ...(withDissolved && { dissolved: '1' }),
    ...more,
  }).toString()

/** The first levels, or with `parent` and `after` those of one organization, or with `reveal` the way to one. */
export const readTree = (api: string, look: Look, more: Readonly<Record<string, string>> = {}) =>
  ask<{ readonly levels: readonly TreeLevel[] }>(`${api}/organizations/tree?${asked(look, more)}`)

export const searchTree = (api: string, look: Look, search: string) =>
  ask<TreeSearch>(`${api}/organizations/tree/search?${asked(look, { search })}`)

const sent = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export type MoveAsked = { readonly parent: string; readonly effectiveOn: string }

export const previewMove = (api: string, id: string, move: MoveAsked) =>
  ask<SaidMove>(`${api}/organizations/${id}/move/preview`, sent('POST', move))

export const confirmMove = (api: string, id: string, move: MoveAsked & { version: string }) =>
  ask<object>(`${api}/organizations/${id}/move`, sent('POST', move))

/** Through the register's own rules, as its form does. */
export const changeOrganization = (api: string, id: string, change: object) =>
  ask<object>(`${api}/organizations/${id}`, sent('PATCH', change))

export const addOrganization = (api: string, made: object) =>
  ask<{ readonly doc: { readonly id: string } }>(`${api}/organizations`, sent('POST', made))
