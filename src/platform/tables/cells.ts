/** The items of a list in one cell. */
export function listIn(cell: string | undefined, separator: string): string[] {
  return (cell ?? '')
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Other texts are returned unchanged, and refused by the schema. Spreadsheets write TRUE. */
export function booleanIn(cell: string | undefined): boolean | string | undefined {
  return ({ true: true, false: false } as const)[cell?.toLowerCase() ?? ''] ?? cell
}

/** Other texts are returned unchanged, and refused by the schema. Many countries write a comma. */
export function numberIn(cell: string | undefined): number | string | undefined {
  return cell !== undefined && /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell
}
