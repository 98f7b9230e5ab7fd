/** A value of JSON as one text, whatever order its keys were written in. What is undefined is not there. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const keys = Object.keys(value).sort()
  const fields = keys.flatMap((key) => {
    const field = (value as Readonly<Record<string, unknown>>)[key]
    return field === undefined ? [] : [`${JSON.stringify(key)}:${canonical(field)}`]
  })
  return `{${fields.join(',')}}`
}
