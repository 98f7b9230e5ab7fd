import type { Payload } from 'payload'

import { memberRows } from '../sessions/account-rows.ts'

type Numbers = {
  readonly _id: unknown
  readonly phone?: string | null
  readonly cardNumber?: string | null
}

/**
 * What each of these members can sign in with: the phone where nobody else in the register has it, else the card number likewise. Who is
 * missing has neither.
 */
export async function identifiersOf({
  payload,
  members,
}: {
  readonly payload: Payload
  readonly members: readonly Numbers[]
}): Promise<ReadonlyMap<string, string>> {
  const holders = new Map<string, number>()
  const everybody = memberRows(payload)
    .find({}, { _id: 0, phone: 1, cardNumber: 1 })
    .lean<Numbers[]>()
    .cursor()
  for await (const { phone, cardNumber } of everybody)
    for (const number of [phone, cardNumber])
      if (number) holders.set(number, (holders.get(number) ?? 0) + 1)

  const own = (number: string | null | undefined) =>
    number && holders.get(number) === 1 ? number : null
  return new Map(
    members.flatMap(({ _id, phone, cardNumber }) => {
      const identifier = own(phone) ?? own(cardNumber)
      return identifier === null ? [] : [[String(_id), identifier]]
    }),
  )
}
