/** The object that `registerEnumType` wants, from the array of values that the domain has. */
export function enumOf<T extends string>(values: readonly T[]): { readonly [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K }
}
