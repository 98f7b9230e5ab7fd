import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

type Asked = {
  readonly method?: string
  readonly path: string
  readonly token?: string | null
  readonly json?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
  /** Of an answer that goes on, only how it begins. */
  readonly streamed?: boolean
}

export type RestAnswer = {
  readonly status: number
  readonly text: string
  readonly bytes?: Uint8Array
  readonly headers: Headers
  /** Whatever the answer holds as JSON; empty where it is none. */
  readonly body: Readonly<Record<string, unknown>>
}

/** Payload's REST without a server in between: the same endpoints, access and hooks as at `/api`. */
export function rest(payload: Payload) {
  return async ({
    method = 'GET',
    path,
    token,
    json,
    form,
    headers,
    streamed,
  }: Asked): Promise<RestAnswer> => {
    const request = new Request(`http://localhost:3000${path}`, {
      method,
      headers: {
        ...headers,
        ...(token && { Authorization: `JWT ${token}` }),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: form ?? (json === undefined ? undefined : JSON.stringify(json)),
    })
    const config: SanitizedConfig = payload.config
    const answer = await handleEndpoints({ config, request, payloadInstanceCacheKey: 'default' })
    const bytes = streamed ? await beginningOf(answer) : Buffer.from(await answer.arrayBuffer())
    return {
      status: answer.status,
      text: bytes.toString('utf8'),
      bytes,
      headers: answer.headers,
      body: parsed(bytes.toString('utf8')),
    }
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

async function beginningOf({ body }: Response): Promise<Buffer> {
  const reader = body?.getReader()
  const first = (await reader?.read()) as { readonly value?: Uint8Array } | undefined
  await reader?.cancel()
  return Buffer.from(first?.value ?? [])
}
