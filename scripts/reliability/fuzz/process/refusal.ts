import { PasserelleError } from '../../../../src/domain/index.js'

/** Milliseconds of work that any one input may take. */
const patience = 1_000
/** Milliseconds after which work counts as never ending. */
const endless = 30_000

/** Thrown when something that must always hold does not. */
export class BrokenPromiseError extends Error {
  override readonly name = 'BrokenPromiseError'
}

/** @throws BrokenPromiseError */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new BrokenPromiseError(what)
}

/**
 * @returns 'taken', what the work says, or the code of the error with which it refuses
 * @throws every other error, and BrokenPromiseError when it takes too long
 */
export async function takenOrRefused(work: () => unknown): Promise<string> {
  const begin = process.cpuUsage()
  const outcome = await ended(outcomeOf(work))
  // Of the processor, not of the clock: other programs may keep it waiting.
  const { user, system } = process.cpuUsage(begin)
  must((user + system) / 1_000 <= patience, `took ${((user + system) / 1_000).toFixed(0)} ms`)
  return outcome
}

/** @throws BrokenPromiseError for work that never ends */
async function ended(outcome: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrokenPromiseError('did not end')), endless)
  })
  try {
    return await Promise.race([outcome, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

async function outcomeOf(work: () => unknown): Promise<string> {
  try {
    const outcome = await work()
    return typeof outcome === 'string' ? outcome : 'taken'
  } catch (error) {
    if (!(error instanceof PasserelleError)) throw error
    must(error.status < 500, `refused with ${error.status}`)
    must(JSON.stringify(error.errors).length < 100_000, 'the list of errors is long')
    return error.code
  }
}
