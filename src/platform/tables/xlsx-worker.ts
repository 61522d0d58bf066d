import { parentPort, workerData } from 'node:worker_threads'
import readSheets from 'read-excel-file/node'

/** What the thread is given. */
export interface ToRead {
  readonly file: Uint8Array
  readonly mostRows: number
  readonly mostColumns: number
}

/** The texts of the first sheet, at most one row and one column more than are allowed. */
export type ReadSheet = string[][]

const { file, mostRows, mostColumns } = workerData as ToRead
const sheets = await readSheets(Buffer.from(file))
const rows: ReadSheet = (sheets[0]?.data ?? [])
  .slice(0, mostRows + 2)
  .map((row) => row.slice(0, mostColumns + 1).map(textOf))
parentPort!.postMessage(rows)

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
