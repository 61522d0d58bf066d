import { PasserelleError } from '../../../../src/domain/index.js'

/** Milliseconds in which any one input is dealt with. */
const patience = 1_000

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
  const begin = performance.now()
  const outcome = await ended(outcomeOf(work))
  const time = performance.now() - begin
  must(time <= patience, `took ${time.toFixed(0)} ms`)
  return outcome
}

/** @throws BrokenPromiseError for work that never ends */
async function ended(outcome: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrokenPromiseError('did not end')), 5 * patience)
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
