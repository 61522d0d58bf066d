import { setTimeout } from 'node:timers/promises'
import type { EngineLog } from './engine-options.js'
import type { CaseIndex } from './retrieval/case-index.js'

/** Milliseconds before a graph is built: a person who publishes one case study often publishes the next soon after. */
const pause = 1_000

/**
 * Builds the graph in the background, while the current snapshot is searched without one; at most one graph at a time.
 */
export class BackgroundIndex {
  readonly #log: EngineLog
  readonly #stop: AbortSignal
  #outdated = new AbortController()
  #work: Promise<void> = Promise.resolve()

  constructor(log: EngineLog, stop: AbortSignal) {
    this.#log = log
    this.#stop = stop
  }

  /** Cancels the current build, because its snapshot is about to be replaced. */
  cancel(): void {
    this.#outdated.abort()
  }

  /** @param use called with the finished graph, unless the build was cancelled */
  build(open: (signal: AbortSignal) => Promise<CaseIndex>, use: (index: CaseIndex) => void): void {
    this.cancel()
    this.#outdated = new AbortController()
    const signal = AbortSignal.any([this.#stop, this.#outdated.signal])
    this.#work = this.#work.then(async () => {
      try {
        await setTimeout(pause, undefined, { signal })
        const index = await open(signal)
        if (!signal.aborted) use(index)
      } catch (error) {
        if (!signal.aborted)
          this.#log.error({ err: error }, 'the index could not be built; passages are searched without it')
      }
    })
  }

  /** Resolves when no graph is being built. */
  whenIdle(): Promise<void> {
    return this.#work
  }
}
