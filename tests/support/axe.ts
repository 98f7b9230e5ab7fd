import { readFileSync } from 'node:fs'

import type { Page } from 'playwright-core'

import { LAPTOP, PHONE } from './browser.ts'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** Faults of Payload's own that no name and no style of ours can mend, each with the reason. */
const NOT_OURS: Readonly<Record<string, RegExp>> = {}

/** What fades in or slides open is looked at once it stands; what turns for ever is not waited for. */
const AT_REST = `document.querySelector('.rah-animating--up, .rah-animating--down') === null &&
  document.getAnimations().every((one) =>
    one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity)`

type Violation = {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[]
}

/** What axe finds serious or critical on a page as it stands, on a laptop and on a phone; one line each. */
export async function seriousFaults({
  page,
  place,
}: {
  readonly page: Page
  readonly place: string
}): Promise<readonly string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const size of [LAPTOP, PHONE]) {
    await page.setViewportSize(size)
    const lines = (await violationsOn(page)).flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => NOT_OURS[id]?.test(html) !== true)
        .map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`),
    )
    found.push(...lines.map((line) => `${place}, ${size.width} px: ${line}`))
  }
  if (before) await page.setViewportSize(before)
  return found
}

async function violationsOn(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  await page.waitForFunction(AT_REST)
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  )
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
}
