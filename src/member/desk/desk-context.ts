'use client'

import { createContext, useContext } from 'react'

import type { Desk } from './use-desk.ts'

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

/** The desk that a part of the page belongs to. */
export function useDeskHere(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('A part of the desk stands outside of a desk')
  return desk
}
