import { type FieldError, InvalidInputError } from '../../domain/index.js'

/** Which column of a file is which of ours. */
export interface ColumnRules {
  readonly known: readonly string[]
  /** Those that a file must have. */
  readonly needed: readonly string[]
  /** Our column by that of the file, where they differ; empty for one to leave out. */
  readonly mapping: Readonly<Record<string, string>>
}

/** The column of the file for each of ours. @throws InvalidInputError for columns that are unknown, there twice or missing */
export function matchColumns(inFile: readonly string[], { known, needed, mapping }: ColumnRules): Map<string, string> {
  const ours = byPlainName(known)
  const names = new Map<string, string>()
  const errors: FieldError[] = []
  for (const name of inFile.filter((one) => one !== '')) {
    const target = Object.hasOwn(mapping, name) ? mapping[name]! : name
    if (target === '') continue
    const path = `line 1.${name}`
    const found = ours.get(plainColumn(target))
    if (found !== undefined && !names.has(found)) names.set(found, name)
    else if (found !== undefined) errors.push({ path, message: `is a second column for ${found}` })
    else if (target !== name) errors.push({ path, message: `is mapped to "${target}", which is no column of ours` })
    else errors.push({ path, message: 'is an unknown column: map it to one of ours, or to nothing' })
  }
  for (const one of needed.filter((column) => !names.has(column))) {
    errors.push({ path: `line 1.${one}`, message: 'is missing' })
  }
  if (errors.length > 0) throw new InvalidInputError('The columns of the file are not valid', errors)
  return names
}

function byPlainName(columns: readonly string[]): Map<string, string> {
  return new Map(columns.map((column) => [plainColumn(column), column]))
}

/** As people write the names of columns: "Title EN" is `title_en`. */
export function plainColumn(column: string): string {
  return column.toLowerCase().replaceAll(/[\s_-]/g, '')
}
