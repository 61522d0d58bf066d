/**
 * Spreadsheets run a cell that starts like this as a formula; an apostrophe before it makes it text. A cell that
 * already starts with apostrophes gets one more, so that removing exactly one restores it.
 */
const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** A text for a CSV cell that no spreadsheet runs. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text of a cell that was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
