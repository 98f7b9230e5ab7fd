import type { Locator, Page } from 'playwright-core'

/** The parts of the desk by the digit that opens them. */
const STAGES = ['plan', 'roll', 'agenda', 'floor', 'polls', 'tasks', 'minutes'] as const
export type Stage = (typeof STAGES)[number]

/** Opens a part of the desk by its key, as somebody does whose hands stay on the keyboard. */
export async function openPart(desk: Page, stage: Stage): Promise<Locator> {
  await desk.locator('.desk-head h1').click()
  await desk.keyboard.press(String(STAGES.indexOf(stage) + 1))
  const part = desk.locator(`#desk-${stage}`)
  await part.waitFor()
  return part
}

/** Takes the next step that the desk offers, once it is this one, and waits until the desk offers another. */
export async function takeNextStep(desk: Page, says: string | RegExp): Promise<void> {
  const step = desk.locator('.desk-next')
  const said = step.filter({ hasText: says })
  await said.waitFor()
  const words = await step.locator('strong').innerText()
  await step.locator('button.primary').click()
  const sure = step.locator('.desk-confirm button.primary')
  const next = desk
    .locator('.desk-next:not(:has(strong))')
    .or(step.locator('strong').filter({ hasNotText: words }))
  await sure.or(next).first().waitFor()
  if (await sure.isVisible()) await sure.click()
  await next.first().waitFor()
}

/** Presses a button of a part that asks before it does something. */
export async function pressAndConfirm(part: Locator, name: string): Promise<void> {
  await part.getByRole('button', { name, exact: true }).click()
  await part.locator('.desk-confirm').getByRole('button', { name, exact: true }).click()
}
