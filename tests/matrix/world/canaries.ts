import type { Thing } from '../oracle/things.ts'

/** What a canary stands in, which decides who may meet it. */
export type Field =
  /** Whatever the thing says to those who see it. */
  | 'text'
  /** The name of an organization or a person: also seen where something that is seen names it. */
  | 'name'
  | 'sensitive'
  /** Read by nobody, whatever the right. */
  | 'never'

export type Canary = { readonly word: string; readonly field: Field; readonly thing: Thing }

const LETTERS = 'bcdghklmnprstvx'
const LENGTH = 4

/** Marks every text of the world, so that any byte that is sent tells whose it is. */
export function createCanaries() {
  const known = new Map<string, Canary[]>()
  let made = 0

  function nextLetters(): string {
    let rest = ++made
    let letters = ''
    for (let place = 0; place < LENGTH; place += 1) {
      letters = `${LETTERS.charAt(rest % LETTERS.length)}${letters}`
      rest = Math.floor(rest / LETTERS.length)
    }
    return letters
  }

  return {
    /** A word for a text: letters alone, since names and addresses keep nothing else. */
    word: () => `zq${nextLetters()}`,
    number: (prefix: string, digits: number) =>
      `${prefix}${String(++made).padStart(digits - prefix.length, '0')}`,
    day: (year: number) => {
      const at = ++made
      return new Date(Date.UTC(year, at % 12, 1 + (Math.floor(at / 12) % 28)))
        .toISOString()
        .slice(0, 10)
    },
    plant: (thing: Thing, words: Readonly<Record<string, Field>>) => {
      for (const [word, field] of Object.entries(words)) {
        const key = word.toLowerCase()
        known.set(key, [...(known.get(key) ?? []), { word, field, thing }])
      }
    },
    /** The canaries in what was sent: for each what it stands for, which may be several things. */
    findIn: (sent: string): readonly (readonly Canary[])[] => {
      const words = new Set((sent.match(SIGHTING) ?? []).map((word) => word.toLowerCase()))
      return [...words].flatMap((word) => {
        const found = known.get(word)
        return found ? [found] : []
      })
    },
    count: () => known.size,
  }
}

export type Canaries = ReturnType<typeof createCanaries>

/** Words, numbers of eight digits or more, days, and long hexadecimal secrets. */
const SIGHTING = new RegExp(
  `zq[${LETTERS}]{${LENGTH}}|\\b\\d{4}-\\d\\d-\\d\\d|\\d{8,12}|[0-9a-f]{64,}`,
  'gi',
)
