import fc from 'fast-check'

/** Generated inputs, and what is done with each. */
export interface Experiment {
  /** Runs a batch; after a failure it looks for a smaller input that fails too, and leaves out the rest. */
  run(batch: Batch, note: (outcome: string, milliseconds: number) => void): Promise<BatchReport>
}

export interface Batch {
  readonly seed: number
  readonly size: number
  /** Whether to look for the smallest input that fails. */
  readonly shrink: boolean
}

export interface BatchReport {
  /** The input that failed, as source code. */
  readonly input?: string
  readonly error?: Error
}

/** Milliseconds to look for a smaller input. */
const shrinkingTime = 60_000

/**
 * @param attempt @returns what came of the input, such as a status
 * @throws whatever must not happen
 */
export function experiment<T>(inputs: fc.Arbitrary<T>, attempt: (input: T) => string | Promise<string>): Experiment {
  return {
    async run({ seed, size, shrink }, note) {
      const property = fc.asyncProperty(inputs, async (input) => {
        const begin = performance.now()
        let outcome = 'failed'
        try {
          outcome = await attempt(input)
        } finally {
          note(outcome, performance.now() - begin)
        }
      })
      const found = await fc.check(property, {
        seed,
        numRuns: size,
        endOnFailure: !shrink,
        interruptAfterTimeLimit: shrinkingTime + size * 100,
      })
      if (found.counterexample === null) return {}
      return { input: fc.stringify(found.counterexample[0]), error: errorOf(found.errorInstance) }
    },
  }
}

function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
