import { setTimeout } from 'node:timers/promises'
import type { EngineLog } from './engine-options.js'
import type { SemanticIndex } from './retrieval/semantic-index.js'

/** Milliseconds before a graph is begun: whoever publishes one case study often publishes the next. */
const pause = 1_000

/** Builds the graph for the picture in use while that is searched without; one graph at a time, and none for nothing. */
export class BackgroundIndex {
  readonly #log: EngineLog
  readonly #stop: AbortSignal
  #outdated = new AbortController()
  #work: Promise<void> = Promise.resolve()

  constructor(log: EngineLog, stop: AbortSignal) {
    this.#log = log
    this.#stop = stop
  }

  /** The graph that is being built is for a picture that is about to be replaced. */
  giveUp(): void {
    this.#outdated.abort()
  }

  /** @param use is called with what was built, unless that was given up in the meantime */
  build(open: (signal: AbortSignal) => Promise<SemanticIndex>, use: (index: SemanticIndex) => void): void {
    this.giveUp()
    this.#outdated = new AbortController()
    const signal = AbortSignal.any([this.#stop, this.#outdated.signal])
    this.#work = this.#work.then(async () => {
      try {
        await setTimeout(pause, undefined, { signal })
        const index = await open(signal)
        if (!signal.aborted) use(index)
      } catch (error) {
        if (!signal.aborted) this.#log.error({ err: error }, 'passages are searched without an index')
      }
    })
  }

  /** Resolves when no graph is being built any more. */
  whenDone(): Promise<void> {
    return this.#work
  }
}
