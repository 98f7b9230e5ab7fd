/** A command that was given and is neither acknowledged nor refused yet. */
export type PendingCommand = {
  /** The place on the page that gave it: one command of a place at a time. */
  readonly slot: string
  readonly meetingId: string
  readonly commandId: string
  readonly mutation: string
  readonly inputType: string
  readonly input: Readonly<Record<string, unknown>>
  /** The signing in under which it was given: it is never sent as somebody else. */
  readonly session: string
}

const KEY = 'sotay.pending'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The commands of this tab that wait for their answer; they outlive a reload of the page. Of a command that is settled nothing stays on
 * the device: a ballot's choice is gone with its acknowledgement. Where the browser allows no storage they live as long as the page.
 */
export function createPendingCommands(shelf: () => Shelf) {
  const read = (): readonly PendingCommand[] => {
    try {
      const kept: unknown = JSON.parse(shelf().getItem(KEY) ?? '[]')
      return Array.isArray(kept) ? (kept as PendingCommand[]) : []
    } catch {
      // Storage is forbidden, or holds what is not ours: as if nothing were waiting.
      return []
    }
  }
  const write = (commands: readonly PendingCommand[]) => {
    try {
      if (commands.length === 0) shelf().removeItem(KEY)
      else shelf().setItem(KEY, JSON.stringify(commands))
    } catch {
      // The command is still sent; only a reload meanwhile would forget it.
    }
  }
  return {
    /** Those of one signing in for one meeting; those of another signing in are dropped. */
    of({ meetingId, session }: Pick<PendingCommand, 'meetingId' | 'session'>) {
      const own = read().filter((one) => one.session === session)
      write(own)
      return own.filter((one) => one.meetingId === meetingId)
    },
    keep(command: PendingCommand): void {
      write([...read().filter(({ commandId }) => commandId !== command.commandId), command])
    },
    drop(commandId: string): void {
      write(read().filter((one) => one.commandId !== commandId))
    },
  }
}
