import { describe, expect, it } from '@jest/globals'

import { presentRestError } from '../../../collections/present-rest-error.ts'
import { invalidInput } from '../../../src/errors/domain-error.ts'

type Asked = Parameters<typeof presentRestError>[0]
const present = (error: unknown) =>
  presentRestError({ error, req: { i18n: { language: 'en' } } } as unknown as Asked)

describe('presentRestError', () => {
  it('says a refusal of ours with its status, code and fields', async () => {
    const error = invalidInput([{ path: 'status', reason: 'members.noSuchChange' }])

    expect(await present(error)).toMatchObject({
      status: 400,
      response: {
        errors: [
          {
            data: {
              code: 'INVALID_INPUT',
              details: [{ path: 'status', reason: 'This status cannot follow the present one.' }],
              errors: [{ path: 'status', message: 'This status cannot follow the present one.' }],
            },
          },
        ],
      },
    })
  })

  it('says to whom came second of two at once that it has just been changed', async () => {
    const error = Object.assign(new Error('WriteConflict'), {
      code: 112,
      labels: ['TransientTransactionError'],
      hasErrorLabel(this: { labels: string[] }, label: string) {
        return this.labels.includes(label)
      },
    })

    expect(await present(error)).toMatchObject({
      status: 409,
      response: { errors: [{ data: { code: 'CONFLICT' } }] },
    })
  })

  it('leaves everything else alone', async () => {
    expect(await present(new Error('a bug'))).toBeUndefined()
  })
})
