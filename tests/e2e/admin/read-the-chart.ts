import type { Page } from 'playwright-core'

import type { Story } from '../story/story-frame.ts'

/** Who has activated, unit by unit, once somebody has. */
export async function readTheChart({
  story,
  officer,
  branch,
}: {
  readonly story: Story
  readonly officer: Page
  readonly branch: { readonly typed: string; readonly name: string }
}): Promise<void> {
  await officer.goto(`${story.url}/admin/issue-accounts`)
  await officer.fill('input[name=search]', branch.typed)
  await officer.getByText(`${branch.name} (`).click()
  const chart = officer.locator('[data-activation]')
  await chart
    .getByText(/^[1-9]\d*\//)
    .first()
    .waitFor()
  await chart.scrollIntoViewIfNeeded()
  await story.check('who has activated', officer)
  await story.picture('12-tai-khoan', officer)
}
