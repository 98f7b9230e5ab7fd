/** What the simulated members ask: our own public GraphQL API over HTTP, as any client does. */
export type PublicApi = <Answer>(asked: {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly token?: string
}) => Promise<Answer>

type Body = {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[]
}

/** `origin` is where the server listens, such as http://127.0.0.1:3000. Whatever the API refuses is thrown with its message. */
export function createPublicApi({
  origin,
  signal,
}: {
  readonly origin: string
  readonly signal: AbortSignal
}): PublicApi {
  return async <Answer>({ query, variables, token }: Parameters<PublicApi>[0]) => {
    const answer = await fetch(new URL('/graphql', origin), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'vi',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    const { data, errors } = (await answer.json()) as Body
    if (errors?.length || data == null)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${answer.status}`)
    // The shape follows from the query, which stands beside its type.
    return data as Answer
  }
}
