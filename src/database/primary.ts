import mongoose from 'mongoose'

const { MongoClient, MongoServerError } = mongoose.mongo
type Client = InstanceType<typeof MongoClient>
type Member = { readonly host: string }
type SetConfig = { readonly version: number; readonly members: readonly Member[] }

const NOT_YET_INITIALIZED = 94

/**
 * Waits until the server at this loopback port accepts writes as the primary of its set.
 * `becomePrimary` is asked whenever it answers but is not primary yet; `stillWanted` ends the waiting.
 */
export async function waitForPrimary({
  port,
  stillWanted,
  becomePrimary,
}: {
  readonly port: number
  readonly stillWanted: () => boolean
  readonly becomePrimary?: ((client: Client) => Promise<void>) | undefined
}): Promise<boolean> {
  while (stillWanted()) {
    if (await isPrimary(port, becomePrimary)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

async function isPrimary(
  port: number,
  becomePrimary?: (client: Client) => Promise<void>,
): Promise<boolean> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1000,
    socketTimeoutMS: 10_000,
  })
  try {
    const hello = await client.db('admin').command({ hello: 1 })
    if (hello['isWritablePrimary'] === true) return true
    await becomePrimary?.(client)
    return false
  } catch {
    // Not listening yet, or still recovering: the caller asks again.
    return false
  } finally {
    await client.close()
  }
}

/**
 * Makes a mongod the only member of its set: founds the set on the first start, and tells it its new address
 * where the port of the last start was taken (it would wait for ever for a member with the old one).
 */
export async function beOnlyMember(client: Client, host: string): Promise<void> {
  const admin = client.db('admin')
  const config = await readSetConfig(client)
  if (config === null) {
    await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } })
    return
  }
  const [self] = config.members
  if (self === undefined || self.host === host) return
  await admin.command({
    replSetReconfig: { ...config, version: config.version + 1, members: [{ ...self, host }] },
    force: true,
  })
}

async function readSetConfig(client: Client): Promise<SetConfig | null> {
  try {
    const answer = await client.db('admin').command({ replSetGetConfig: 1 })
    // The shape of this answer is MongoDB's.
    return answer['config'] as SetConfig
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return null
    throw error
  }
}

/** Asks a mongod to stop now: a signal alone makes a primary wait some seconds for a successor that cannot exist. */
export async function askToShutDown(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1000,
  })
  try {
    await client.db('admin').command({ shutdown: 1, force: true, timeoutSecs: 1 })
  } catch {
    // The connection breaks when it obeys; where it does not, the signal follows.
  } finally {
    await client.close()
  }
}
