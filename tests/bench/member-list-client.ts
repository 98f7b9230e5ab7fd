import http from 'node:http'

/** Reads the whole list, page after page, when told to, and answers with how many bytes that were. */
const [url = '', token = '', page = ''] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true })
const QUERY = `query ($first: Int, $after: String) { members(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { id fullName status sex birthDate phone cardNumber admittedOn officialOn activated cell { id name } } } }`

type Answer = {
  readonly data: {
    readonly members: { readonly pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
}

process.on('message', () => void readList().then((bytes) => process.send?.(bytes)))
process.on('disconnect', () => process.exit())

async function readList(): Promise<number> {
  let bytes = 0
  let after: string | null = null
  do {
    const text: string = await ask({ query: QUERY, variables: { first: Number(page), after } })
    bytes += Buffer.byteLength(text)
    const { hasNextPage, endCursor } = (JSON.parse(text) as Answer).data.members.pageInfo
    after = hasNextPage ? endCursor : null
  } while (after !== null)
  return bytes
}

function ask(body: unknown): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve(Buffer.concat(parts).toString()))
    })
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })
}
