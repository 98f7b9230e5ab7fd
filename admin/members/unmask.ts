import type { MaskedField } from '../../src/domain/members/masking.ts'
import { ask, type Answer } from '../shared/ask.ts'

export type ShownValues = Partial<Readonly<Record<MaskedField, string | null>>> & {
  readonly cards?: readonly { readonly id: string; readonly number: string }[] | null
}

/** Asks for values that the admin shows as masks. The server writes it to the audit log before it answers. */
export async function unmask({
  api,
  memberId,
  fields,
}: {
  /** `config.routes.api`. */
  readonly api: string
  readonly memberId: string
  readonly fields: readonly (MaskedField | 'cards')[]
}): Promise<Answer<ShownValues>> {
  const answer = await ask<{ values: ShownValues }>(
    `${api}/members/${encodeURIComponent(memberId)}/unmask`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields }),
    },
  )
  return answer.ok ? { ok: true, value: answer.value.values } : answer
}
