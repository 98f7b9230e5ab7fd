'use client'

import { useEffect, useId, useState } from 'react'

import { ask } from '../shared/ask.ts'

type Organization = { readonly id: string; readonly name: string; readonly code: string }

const PAUSE_MS = 250
const MOST = '20'

type Props = {
  readonly api: string
  readonly label: string
  /** The id of the one whose name and code stand there; empty while they are those of none. */
  readonly onChoose: (id: string) => void
}

/** An organization by part of its name, chosen from what the browser offers below. */
export function OrganizationInput({ api, label, onChoose }: Props) {
  const list = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Organization[]>([])

  useEffect(() => {
    let current = true
    const waiting = setTimeout(() => {
      if (text.trim() === '') return setFound([])
      const asked = new URLSearchParams({
        depth: '0',
        limit: MOST,
        'where[searchWords][like]': text.split(' (')[0] ?? '',
        'select[name]': 'true',
        'select[code]': 'true',
      })
      void ask<{ docs: readonly Organization[] }>(`${api}/organizations?${asked.toString()}`).then(
        (answer) => {
          if (current && answer.ok) setFound(answer.value.docs)
        },
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(waiting)
    }
  }, [api, text])

  function change(typed: string) {
    setText(typed)
    onChoose(found.find((one) => nameOf(one) === typed)?.id ?? '')
  }

  return (
    <label>
      {label}
      <input
        type="search"
        list={list}
        value={text}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
      />
      <datalist id={list}>
        {found.map((one) => (
          <option key={one.id} value={nameOf(one)} />
        ))}
      </datalist>
    </label>
  )
}

const nameOf = ({ name, code }: Organization) => `${name} (${code})`
