import type { Asker } from './oracle/askers.ts'

/** What the matrix has found: a thing that was shown, or a thing that was kept back, against what the hand-written table says. */
export type Finding = {
  readonly asker: string
  readonly way: string
  readonly what: string
}

/** Thrown at the first finding where one is enough. */
export class Caught extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(`${finding.asker} | ${finding.way} | ${finding.what}`)
    this.finding = finding
  }
}

/** Counts cells and keeps what is wrong. With `bail` the first finding ends the run. */
export function createLedger({ bail = false }: { readonly bail?: boolean } = {}) {
  const findings: Finding[] = []
  let cells = 0
  let requests = 0
  /** By the name of a row, who has asked it. */
  const asked = new Map<string, Set<string>>()

  return {
    findings,
    cells: () => cells,
    requests: () => requests,
    /** One cell: what was expected did or did not come. */
    cell(holds: boolean, finding: () => Finding): void {
      cells += 1
      if (holds) return
      findings.push(finding())
      if (bail) throw new Caught(finding())
    },
    request(row: string, asker: Asker): void {
      requests += 1
      const known = asked.get(row) ?? new Set<string>()
      asked.set(row, known.add(asker.name))
    },
    /** Rows that were asked by everybody. */
    rowsAskedBy: (askers: readonly Asker[]): readonly string[] =>
      [...asked]
        .filter(([, names]) => askers.every(({ name }) => names.has(name)))
        .map(([row]) => row),
  }
}

export type Ledger = ReturnType<typeof createLedger>
