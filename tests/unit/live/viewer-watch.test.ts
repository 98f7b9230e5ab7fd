import { afterEach, describe, expect, it, jest } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { createViewerWatch } from '../../../src/live/viewer-watch.ts'
import { until } from '../../support/until.ts'

const viewerOf = (sessionId: string, displayName = 'An'): Viewer => ({
  accountId: 'a'.repeat(24),
  sessionId,
  displayName,
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: false,
  appointments: [],
})

function createWatch({ listening = true } = {}) {
  const viewers = new Map([
    ['s1', viewerOf('s1')],
    ['s2', viewerOf('s2')],
  ])
  const asked: string[][] = []
  let say: (changed: { sessionId: string | null }) => void = () => {}
  let broken = false
  let offset = 0
  const watch = createViewerWatch({
    findViewers: async ({ sessionIds }) => {
      asked.push([...sessionIds])
      if (broken) throw new Error('The database is away')
      return new Map(sessionIds.flatMap((id) => (viewers.has(id) ? [[id, viewers.get(id)!]] : [])))
    },
    source: {
      start: (onChange) => {
        say = onChange
      },
      isListening: () => listening,
      stop: async () => {},
    },
    now: () => new Date(Date.now() + offset),
    reportBug: jest.fn(),
  })
  watch.start()
  stop = watch.stop
  return {
    watch,
    viewers,
    asked,
    say: (sessionId: string | null) => say({ sessionId }),
    breakDatabase: (is: boolean) => {
      broken = is
    },
    goForward: (ms: number) => {
      offset += ms
    },
  }
}
let stop: () => Promise<void> = async () => {}
afterEach(() => stop())

describe('the watch over sessions', () => {
  it('tells a listener who it is, of changed rights and of the end, once', async () => {
    const { watch, viewers, say } = createWatch()
    const told: (Viewer | null)[] = []
    watch.watchSession('s1', (viewer) => told.push(viewer))
    await until(() => told.length === 1)

    viewers.set('s1', viewerOf('s1', 'Bình'))
    say('s1')
    await until(() => told.length === 2)
    say('s1')
    viewers.delete('s1')
    say('s1')
    await until(() => told.length === 3)
    say('s1')
    say(null)

    expect(told.map((viewer) => viewer?.displayName)).toEqual(['An', 'Bình', undefined])
  })

  it('looks by itself where nothing is heard', async () => {
    const { watch, viewers } = createWatch({ listening: false })
    const told: (Viewer | null)[] = []
    watch.watchSession('s1', (viewer) => told.push(viewer))
    viewers.delete('s1')

    await until(() => told.length === 1, { limitMs: 1_000 })

    expect(told).toEqual([null])
  })

  it('looks at everybody when a new day begins in Việt Nam', async () => {
    const { watch, viewers, goForward } = createWatch()
    const told: (Viewer | null)[] = []
    watch.watchSession('s1', (viewer) => told.push(viewer))
    await until(() => told.length === 1)
    viewers.set('s1', viewerOf('s1', 'Hết nhiệm kỳ'))

    goForward(24 * 60 * 60 * 1000)

    await until(() => told.length === 2, { limitMs: 1_000 })
  })

  it('asks once for all who listen, and shares an answer of a quarter of a second', async () => {
    const { watch, asked } = createWatch()
    watch.watchSession('s1', () => {})
    watch.watchSession('s2', () => {})
    await until(() => asked.length === 1)
    expect(asked[0]).toEqual(['s1', 's2'])

    await Promise.all([watch.viewerNow('s1'), watch.viewerNow('s1'), watch.viewerNow('s1')])

    expect(asked).toHaveLength(2)
  })

  it('reads anew after a change, and takes nothing away while the database is', async () => {
    const { watch, viewers, say, breakDatabase } = createWatch()
    const told: (Viewer | null)[] = []
    await watch.viewerNow('s1')
    watch.watchSession('s1', (viewer) => told.push(viewer))
    breakDatabase(true)
    viewers.delete('s1')
    say('s1')
    await expect(watch.viewerNow('s1')).rejects.toThrow('away')
    expect(told).toEqual([])

    breakDatabase(false)

    await until(() => told.length === 1, { limitMs: 2_000 })
    expect(await watch.viewerNow('s1')).toBeNull()
  })

  it('lets go of a reader that leaves while nothing happens', async () => {
    const { watch } = createWatch()
    const rights = watch.rightsChanged(viewerOf('s1'))
    const waiting = rights.next()

    await rights.return?.()

    expect(await waiting).toEqual({ value: undefined, done: true })
  })

  it('gives a live operation its viewer, each change, then null, then nothing more', async () => {
    const { watch, viewers, say } = createWatch()
    const rights = watch.rightsChanged(viewerOf('s1'))
    expect(await rights.next()).toMatchObject({ value: { displayName: 'An' } })
    const first = rights.next()
    viewers.set('s1', viewerOf('s1', 'Bình'))
    say('s1')
    expect(await first).toMatchObject({ value: { displayName: 'Bình' } })

    viewers.delete('s1')
    say('s1')

    expect(await rights.next()).toEqual({ value: null, done: false })
    expect(await rights.next()).toEqual({ value: undefined, done: true })
  })
})
