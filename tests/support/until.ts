const LOOK_EVERY_MS = 25

/** Waits for a condition; fails with what was waited for. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  {
    limitMs = 10_000,
    what = () => 'a condition',
  }: { readonly limitMs?: number; readonly what?: () => string } = {},
): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms for ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
