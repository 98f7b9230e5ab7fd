import type { Locale } from './messages.ts'

/** What a thing is called on a screen, in each language. */
export type Label = Readonly<Record<Locale, string>>

/** Values with their labels, in the order given, as selects of Payload and of pages want them. */
export function labelledOptions<Value extends string>(
  labels: Readonly<Record<Value, Label>>,
): { label: { vi: string; en: string }; value: Value }[] {
  return (Object.keys(labels) as Value[]).map((value) => ({ label: { ...labels[value] }, value }))
}
