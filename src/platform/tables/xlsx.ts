import { Worker } from 'node:worker_threads'
import writeSheet from 'write-excel-file/node'
import { OverloadedError } from '../../domain/index.js'
import type { ReadSheet, ToRead } from './read-workbook.js'
import { type Table, type TableLimits, tableOf, tooManyRows, unreadable } from './table.js'

/** Characters: the width of a column of sentences. */
const usualWidth = 28

/** @param rows cells in the order of the columns; null is an empty cell */
export async function writeXlsx(
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<Buffer> {
  const header = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  // As texts: what begins like a formula is none.
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value, type: String })))
  const options = { columns: columns.map(() => ({ width: usualWidth })), stickyRowsCount: 1 }
  return writeSheet([header, ...cells], options).toBuffer()
}

/**
 * Reads the first sheet, in a thread of its own: sixteen megabytes of tiny cells take four seconds, in which nobody else
 * would be answered. One is read at a time.
 * @throws InvalidInputError for what is no workbook or is too large, OverloadedError
 */
export async function readXlsx(file: Buffer, limits: TableLimits): Promise<Table> {
  const { mostRows, mostColumns, largestUnpacked } = limits
  if (waiting >= mostWaiting) throw new OverloadedError('Other workbooks are being read: send it again soon', 5)
  waiting += 1
  const turn = last.then(() => inThread({ file, mostRows, mostColumns, largestUnpacked }))
  last = turn.then(
    () => undefined,
    () => undefined,
  )
  const sheet = await turn.finally(() => {
    waiting -= 1
  })
  if ('refused' in sheet) throw unreadable('body', sheet.refused)
  const { rows } = sheet
  if (rows.length > mostRows + 1) throw tooManyRows(mostRows)
  if (rows.some((row) => row.length > mostColumns)) throw unreadable('body', `has more than ${mostColumns} columns`)
  return tableOf(rows.map((texts, index) => ({ line: index + 1, texts })))
}

/** Workbooks that wait for their turn; each holds its file. */
const mostWaiting = 8
/** Milliseconds. */
const mostTime = 30_000
const threadFile = new URL('./xlsx-worker.js', import.meta.url)

let waiting = 0
let last: Promise<void> = Promise.resolve()

function inThread(given: ToRead): Promise<ReadSheet> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: 1_024 } })
    const timer = setTimeout(() => {
      reject(unreadable('body', 'takes too long to read: split it into several files'))
      void thread.terminate()
    }, mostTime)
    thread.once('message', resolve)
    thread.once('error', (error: unknown) => reject(unreadable('body', 'is not a workbook (.xlsx)', error)))
    thread.once('exit', () => {
      clearTimeout(timer)
      // Does nothing where there was an answer or an error.
      reject(unreadable('body', 'is not a workbook (.xlsx)'))
    })
  })
}
