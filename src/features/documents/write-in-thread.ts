import { Worker } from 'node:worker_threads'
import { OverloadedError } from '../../domain/index.js'
import type { ToWrite } from './file-writers.js'

/** Files that wait for their turn; each holds a whole edition. */
const mostWaiting = 8
/** Seconds after which a file that had no turn can be asked for again. */
const retryAfter = 10
const threadFile = new URL('./file-worker.js', import.meta.url)

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Writes a file in a thread of its own: a word processor's file of an edition takes a second or more, in which nobody
 * else would be answered. One is written at a time.
 * @throws OverloadedError
 */
export async function writeInThread(given: ToWrite): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new OverloadedError('Other files are being made', retryAfter)
  waiting += 1
  const turn = last.then(() => inThread(given))
  last = turn.catch(() => undefined)
  return turn.finally(() => {
    waiting -= 1
  })
}

function inThread(given: ToWrite): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile, { workerData: given })
    thread.once('message', (written: Uint8Array) => resolve(Buffer.from(written)))
    thread.once('error', reject)
    // Does nothing where there was an answer or an error.
    thread.once('exit', (code) => reject(new Error(`The thread that writes files ended with ${code}`)))
  })
}
