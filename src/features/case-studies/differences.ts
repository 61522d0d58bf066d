/** A field that changed. `path` is dotted, as in `texts.en.problem`; a list is compared as a whole. */
export interface Difference {
  readonly path: string
  /** `null` where there was nothing. */
  readonly before: unknown
  readonly after: unknown
}

/** The fields that differ between two records. */
export function differencesBetween(before: unknown, after: unknown, path = ''): Difference[] {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) =>
      differencesBetween(before[name] ?? null, after[name] ?? null, path === '' ? name : `${path}.${name}`),
    )
  }
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)) ? [] : [{ path, before, after }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The order of the fields of a record means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  )
}
