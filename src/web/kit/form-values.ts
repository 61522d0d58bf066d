/** What a form or an address says under one name: a string, several, or nothing. */
export type Values = Readonly<Record<string, unknown>>

export function one(values: Values, name: string): string {
  return many(values, name)[0] ?? ''
}

/** Empty choices, as a list begins with, are none. */
export function many(values: Values, name: string): string[] {
  const value = values[name]
  const list = Array.isArray(value) ? value : [value]
  return [...new Set(list.filter((item): item is string => typeof item === 'string' && item !== ''))]
}

/** A whole number, or `undefined` where nothing is written. What is written and is none stays to be complained about. */
export function wholeNumber(values: Values, name: string): number | undefined {
  const text = one(values, name).trim()
  return text === '' ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}
