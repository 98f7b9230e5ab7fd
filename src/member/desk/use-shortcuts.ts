'use client'

import { useEffect, useRef } from 'react'

import { DESK_STAGES, type DeskStage } from '../../domain/meetings/next-step.ts'

const KEY = 'sotay.desk.shortcuts'

/** Whether single keys do something at the desk of this device; they do unless somebody has switched them off. */
export const shortcutsAreOn = (): boolean => window.localStorage.getItem(KEY) !== 'off'
export const switchShortcuts = (on: boolean): void =>
  window.localStorage.setItem(KEY, on ? 'on' : 'off')

/** Buttons that a key presses, by the mark that they carry. */
const PRESSES: Readonly<Record<string, string>> = {
  n: '[data-next-step]:is(button), [data-next-step] button',
  m: '[data-shortcut="give-floor"]',
  k: '[data-shortcut="end-speech"]',
  a: '[data-shortcut="all-present"]',
}

/** The keys of the desk: digits for its parts, a letter for what is done most, ? for the list of them. Typing in a field is never taken for one. */
export function useShortcuts({
  onStage,
  onHelp,
}: {
  readonly onStage: (stage: DeskStage) => void
  readonly onHelp: () => void
}): void {
  const latest = useRef({ onStage, onHelp })
  useEffect(() => {
    latest.current = { onStage, onHelp }
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || document.querySelector('dialog[open]'))
        return
      if (event.key === '?') return latest.current.onHelp()
      if (!shortcutsAreOn()) return
      const stage = DESK_STAGES[Number(event.key) - 1]
      if (stage) return latest.current.onStage(stage)
      const pressed = PRESSES[event.key.toLowerCase()]
      const button = pressed && document.querySelector<HTMLButtonElement>(pressed)
      // A part that is not shown has no keys.
      if (!button || button.offsetParent === null) return
      event.preventDefault()
      button.focus()
      button.click()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const element = target instanceof HTMLElement ? target : null
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    element?.isContentEditable === true ||
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(element?.tagName ?? '')
  )
}
