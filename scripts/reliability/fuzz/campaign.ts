import type { Experiment } from './experiment.js'

/** What to run of a target. */
export interface Plan {
  readonly name: string
  /** Inputs. */
  readonly count: number
  readonly seed: number
  /** Batches at the same time. */
  readonly lanes: number
  /** The only batch to run, to see a failure again. */
  readonly batch?: number | undefined
}

export interface Failure {
  readonly target: string
  readonly batch: number
  readonly input: string
  readonly error: string
}

export interface TargetReport {
  readonly target: string
  readonly inputs: number
  readonly seconds: number
  /** Inputs by outcome. */
  readonly outcomes: Readonly<Record<string, number>>
  /** Milliseconds of one input. */
  readonly mean: number
  readonly slowest: number
  readonly failures: readonly Failure[]
}

const batchSize = 100
/** After this many, smaller inputs are not looked for. */
const mostShrunk = 5
/** After this many, the target is given up. */
const mostFailures = 40

/** Runs batches of inputs until there are enough. */
export async function runCampaign(
  experiment: Experiment,
  { name, count, seed, lanes, batch }: Plan,
  onFailure: (failure: Failure) => void = () => undefined,
): Promise<TargetReport> {
  const begin = performance.now()
  const outcomes = new Map<string, number>()
  const failures: Failure[] = []
  let inputs = 0
  let time = 0
  let slowest = 0
  const note = (outcome: string, milliseconds: number) => {
    inputs += 1
    time += milliseconds
    slowest = Math.max(slowest, milliseconds)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  const runBatch = async (number: number, size: number) => {
    const shrink = failures.length < mostShrunk
    const { input, error } = await experiment.run({ seed: seedOf(name, seed, number), size, shrink }, note)
    if (input === undefined || error === undefined) return
    const failure = { target: name, batch: number, input, error: error.stack ?? error.message }
    failures.push(failure)
    onFailure(failure)
  }
  if (batch !== undefined) await runBatch(batch, batchSize)
  else {
    let next = 0
    let planned = 0
    const lane = async () => {
      while (planned < count && failures.length < mostFailures) {
        const size = Math.min(batchSize, count - planned)
        planned += size
        await runBatch(next++, size)
        // A failure leaves out the rest of its batch.
        planned = Math.min(planned, inputs + lanes * batchSize)
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }
  return {
    target: name,
    inputs,
    seconds: (performance.now() - begin) / 1_000,
    outcomes: Object.fromEntries([...outcomes].sort(([left], [right]) => (left < right ? -1 : 1))),
    mean: inputs === 0 ? 0 : time / inputs,
    slowest,
    failures,
  }
}

/** Each batch of each target has inputs of its own (FNV-1a). */
function seedOf(name: string, seed: number, batch: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (const character of `${name} ${batch}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash | 0
}
