import { setTimeout } from 'node:timers/promises'
import { modelKey } from '../../../platform/encoder/index.js'
import type { Centres } from '../../../ranking/index.js'
import type { EngineOptions } from '../../engine-options.js'
import { needsToMeasureWith } from '../choose-width.js'
import { CaseIndex, type OpenOptions } from './case-index.js'

/** Milliseconds before a graph is built: a person who publishes one case study often publishes the next soon after. */
const pause = 1_000

/** The case studies of a catalogue, to be indexed. */
export interface ToIndex {
  readonly centres: Centres
  readonly generation: number
}

/**
 * Keeps the index of the case studies. Of few there is no graph. Of many it is built in the background, while all of them
 * are compared: at most one graph at a time, which is then brought up to date.
 */
export class IndexKeeper {
  readonly #options: Pick<EngineOptions, 'background' | 'constants' | 'encoder' | 'indexFile' | 'indexFrom' | 'log'>
  readonly #stop: AbortSignal
  /** Case studies that the graph that is being built does not know as they are. */
  readonly #changedSinceBuild = new Set<string>()
  #index: CaseIndex | undefined
  #isBuilding = false
  #work: Promise<void> = Promise.resolve()

  constructor(options: EngineOptions, stop: AbortSignal) {
    this.#options = options
    this.#stop = stop
  }

  /**
   * The index after a change. What follows must not fail: the index before it shares the graph.
   * @param changed the case studies that were added, changed or removed
   */
  async indexOf({ centres, generation }: ToIndex, changed: ReadonlySet<string>): Promise<CaseIndex> {
    this.#index = await this.#indexOf({ centres, generation }, changed)
    return this.#index
  }

  async #indexOf({ centres, generation }: ToIndex, changed: ReadonlySet<string>): Promise<CaseIndex> {
    if (centres.ids.length < this.#options.indexFrom) return CaseIndex.scanning(centres)
    for (const id of changed) this.#changedSinceBuild.add(id)
    if (this.#index) return this.#index.changed(centres, changed)
    return (await CaseIndex.load(centres, this.#openOptions(generation))) ?? CaseIndex.scanning(centres)
  }

  /**
   * Builds a graph where one is missing or outdated.
   * @param onBuilt adopts the finished graph; until it has, no other is begun, which would forget what changed since
   */
  buildIfNeeded({ centres, generation }: ToIndex, onBuilt: (built: CaseIndex) => Promise<void>): void {
    if (this.#isBuilding || this.#index?.isFresh || centres.ids.length < this.#options.indexFrom) return
    this.#changedSinceBuild.clear()
    this.#isBuilding = true
    this.#work = this.#build({ centres, generation }, onBuilt)
  }

  /** A graph that was built, for the case studies as they are now. */
  async adopt(built: CaseIndex, centres: Centres): Promise<CaseIndex> {
    this.#index = await built.changed(centres, this.#changedSinceBuild)
    return this.#index
  }

  /** Resolves when no graph is being built or adopted. */
  whenIdle(): Promise<void> {
    return this.#work
  }

  async #build({ centres, generation }: ToIndex, onBuilt: (built: CaseIndex) => Promise<void>): Promise<void> {
    try {
      await setTimeout(pause, undefined, { signal: this.#stop })
      const built = await CaseIndex.buildAside(centres, this.#openOptions(generation))
      if (built && !this.#stop.aborted) await onBuilt(built)
    } catch (error) {
      if (!this.#stop.aborted)
        this.#options.log.error({ err: error }, 'the index could not be built; case studies are found without it')
    } finally {
      this.#isBuilding = false
    }
  }

  #openOptions(generation: number): OpenOptions {
    const { encoder, indexFile, log } = this.#options
    return {
      file: indexFile,
      model: modelKey(encoder.manifest),
      generation,
      needs: needsToMeasureWith(this.#options),
      warn: (error) => log.warn({ err: error }, 'the stored index is not used'),
      signal: this.#stop,
    }
  }
}
