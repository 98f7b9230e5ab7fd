'use client'

import { useLanguage } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import type { useCommand } from './use-command.ts'

/** Why a command was refused, or that it still waits for the network: nothing shows as done before it is acknowledged. */
export function SendingState({
  command: { waiting, error },
}: {
  readonly command: ReturnType<typeof useCommand>
}) {
  const { t } = useLanguage()
  return (
    <>
      {error && <Failed error={error} />}
      {waiting && (
        <p className="notice" role="status">
          {t('phone.waiting')}
        </p>
      )}
    </>
  )
}
