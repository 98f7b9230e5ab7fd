import type { Page } from 'playwright-core'

/** Everything that a page says to its reader, seen or read out. What a person has typed is no word of ours. */
export async function wordsOn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const isShown = (element: Element | null) =>
      element !== null && !element.closest('script, style, noscript, [lang]:not(html)')
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (isShown(node.parentElement)) texts.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('*'))
      if (isShown(element))
        for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-description'])
          texts.push(element.getAttribute(name) ?? '')
    return texts
  })
  return [...new Set(said.map((text) => text.replace(/\s+/g, ' ').trim()))].filter(
    (text) => text !== '',
  )
}
