import { describe, expect, it } from '@jest/globals'

import { playStory } from './story/play-story.ts'
import { newSite } from './new-site.ts'

describe('the first day of a committee', () => {
  const site = newSite()

  it('goes from the one-time link to a meeting held live and an item that a second person approved, on pages that axe finds no serious fault of', async () => {
    const { faults, output } = await site.play(playStory)

    expect(faults).toEqual([])
    expect(output).not.toMatch(/Unhandled|UnhandledPromiseRejection/)
  }, 900_000)
})
