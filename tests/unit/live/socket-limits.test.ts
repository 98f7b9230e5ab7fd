import { afterEach, describe, expect, it } from '@jest/globals'

import {
  createOpenSockets,
  createViewerListeners,
  type OpenSocket,
} from '../../../src/server/open-sockets.ts'
import { hasRoomFor, SOCKETS, sweepSockets } from '../../../src/server/socket-limits.ts'
import { viewerWith } from '../../support/register-rows.ts'

let stop = () => {}
afterEach(() => stop())

function opened() {
  const sockets = createOpenSockets()
  let time = 0
  const { sweep, stop: end } = sweepSockets({ sockets, now: () => time })
  stop = end
  const open = (accountId: string | null, state = { operations: 1, unread: 0 }) => {
    const closed: number[] = []
    const socket: OpenSocket = {
      viewer: accountId === null ? null : viewerWith({ accountId }),
      close: (code) => void closed.push(code),
      bufferedBytes: () => state.unread,
      operations: () => state.operations,
      ...createViewerListeners(),
    }
    sockets.add(socket)
    return { socket, state, closed }
  }
  const pass = (ms: number) => {
    time += ms
    sweep()
  }
  return { sockets, open, pass }
}

describe('the limits of sockets', () => {
  it('leave an account so many, and give one back when one goes', () => {
    const { sockets, open } = opened()
    const all = Array.from({ length: SOCKETS.ofOneAccount }, () => open('an'))

    expect([hasRoomFor(sockets, 'an'), hasRoomFor(sockets, 'binh')]).toEqual([false, true])
    sockets.remove(all[0]!.socket)
    sockets.remove(all[0]!.socket)
    expect([hasRoomFor(sockets, 'an'), sockets.countOf('an')]).toEqual([true, 19])
    open('an')
    expect([hasRoomFor(sockets, 'an'), hasRoomFor(sockets, null)]).toEqual([false, true])
  })

  it('close a socket that has asked nothing for long', () => {
    const { open, pass } = opened()
    const [idle, busy, back] = [open('an'), open('an'), open(null)]
    idle.state.operations = back.state.operations = 0

    pass(0)
    pass(SOCKETS.idleMs - 1)
    back.state.operations = 1
    pass(0)
    back.state.operations = 0
    pass(1)

    expect([idle.closed, busy.closed, back.closed]).toEqual([[1000], [], []])
  })

  it('close a socket whose client does not read', () => {
    const { open, pass } = opened()
    const [stuck, slow] = [open('an'), open('an')]
    stuck.state.unread = slow.state.unread = SOCKETS.unreadBytes + 1

    pass(0)
    pass(SOCKETS.unreadMs - 1)
    slow.state.unread = 10
    pass(1)

    expect([stuck.closed, slow.closed]).toEqual([[4413], []])
  })
})
