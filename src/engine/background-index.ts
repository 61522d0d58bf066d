import { setTimeout } from 'node:timers/promises'
import type { EngineLog } from './engine-options.js'
import type { CaseIndex } from './retrieval/case-index.js'

/** Milliseconds before a graph is built: a person who publishes one case study often publishes the next soon after. */
const pause = 1_000

/** Builds the graph in the background, while case studies are found without one; at most one graph at a time. */
export class BackgroundIndex {
  readonly #log: EngineLog
  readonly #stop: AbortSignal
  #isBuilding = false
  #work: Promise<void> = Promise.resolve()

  constructor(log: EngineLog, stop: AbortSignal) {
    this.#log = log
    this.#stop = stop
  }

  get isBuilding(): boolean {
    return this.#isBuilding
  }

  /**
   * @param open gives nothing when there can be no graph
   * @param use called with the finished graph
   */
  build(open: () => Promise<CaseIndex | undefined>, use: (index: CaseIndex) => void): void {
    this.#isBuilding = true
    this.#work = this.#build(open, use)
  }

  /** Resolves when no graph is being built. */
  whenIdle(): Promise<void> {
    return this.#work
  }

  async #build(open: () => Promise<CaseIndex | undefined>, use: (index: CaseIndex) => void): Promise<void> {
    try {
      await setTimeout(pause, undefined, { signal: this.#stop })
      const index = await open()
      if (index && !this.#stop.aborted) use(index)
    } catch (error) {
      if (!this.#stop.aborted)
        this.#log.error({ err: error }, 'the index could not be built; case studies are found without it')
    } finally {
      this.#isBuilding = false
    }
  }
}
