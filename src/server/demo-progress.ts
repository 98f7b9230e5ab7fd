import { SingleBar } from 'cli-progress'

import type { DemoProgress } from '../demo/make-demo.ts'
import { say } from '../domain/messages/messages.ts'

type Shown = {
  readonly onProgress: (progress: DemoProgress) => void
  /** Leaves the terminal as it was, also where the making was broken off. */
  readonly end: () => void
}

/** Tells how far the making of the demo is: a bar for each step where a person watches, a line for each step otherwise. */
export function showDemoProgress(): Shown {
  return process.stdout.isTTY ? inBars() : inLines()
}

const nameOf = (step: DemoProgress['step']) => say({ key: `demo.step.${step}`, locale: 'vi' })

function inLines(): Shown {
  return {
    onProgress: ({ step, done, total }) => {
      if (done === total) console.log(`  ${nameOf(step)}: ${total}`)
    },
    end: () => undefined,
  }
}

function inBars(): Shown {
  let bar: SingleBar | undefined
  const end = () => {
    bar?.stop()
    bar = undefined
  }
  return {
    onProgress: ({ step, done, total }) => {
      if (bar === undefined) {
        bar = new SingleBar({
          format: `  {bar} {value}/{total}  ${nameOf(step)}`,
          stream: process.stdout,
          hideCursor: true,
        })
        bar.start(total, done)
      }
      bar.update(done)
      if (done === total) end()
    },
    end,
  }
}
