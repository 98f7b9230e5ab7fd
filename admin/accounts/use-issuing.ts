'use client'

import { useState } from 'react'

import {
  confirmHandedOut,
  issueAccounts,
  type IssuedList,
  type Progress,
} from './issue-requests.ts'

export type Issuing =
  | { readonly step: 'choosing'; readonly failed: boolean; readonly refused: string | null }
  | { readonly step: 'running'; readonly progress: Progress | null }
  | { readonly step: 'done'; readonly list: IssuedList; readonly confirmed: boolean }

/** One run after the other. The list is held by this page alone; it is offered as a file, and then said to have arrived. */
export function useIssuing({ api, fileName }: { readonly api: string; readonly fileName: string }) {
  const [issuing, setIssuing] = useState<Issuing>({
    step: 'choosing',
    failed: false,
    refused: null,
  })
  const [organizationCode, setOrganizationCode] = useState('')

  const handOut = async ({ code, list }: { readonly code: string; readonly list: IssuedList }) => {
    save({ text: list.csv, fileName: `${fileName}-${code}.csv` })
    setIssuing({ step: 'done', list, confirmed: true })
    const arrived = await confirmHandedOut({
      api,
      organizationCode: code,
      issuedAt: list.issuedAt,
    })
    if (!arrived) setIssuing({ step: 'done', list, confirmed: false })
  }
  const start = async ({ code, again }: { readonly code: string; readonly again: boolean }) => {
    setOrganizationCode(code)
    setIssuing({ step: 'running', progress: null })
    const answer = await issueAccounts({
      api,
      organizationCode: code,
      again,
      onProgress: (progress) => setIssuing({ step: 'running', progress }),
    })
    if ('refused' in answer) setIssuing({ step: 'choosing', failed: true, refused: answer.refused })
    else if (answer.issued === 0) setIssuing({ step: 'done', list: answer, confirmed: true })
    else await handOut({ code, list: answer })
  }
  return {
    issuing,
    start,
    handOut: (list: IssuedList) => handOut({ code: organizationCode, list }),
  }
}

function save({ text, fileName }: { readonly text: string; readonly fileName: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
