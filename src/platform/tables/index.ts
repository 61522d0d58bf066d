export { readCsv, writeCsv } from './csv.js'
export { guarded, unguarded } from './formula-guard.js'
export type { Table, TableFormat, TableLimits, TableRow } from './table.js'
export { readXlsx, writeXlsx } from './xlsx.js'
