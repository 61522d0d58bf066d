import type { Catalogue } from '../../../domain/index.js'
import { WordIndex } from '../../../ranking/index.js'
import type { EngineOptions } from '../../engine-options.js'
import { fieldWeights, readPassageWords } from '../passage-words-store.js'
import type { KeeperWatch, ReadySearch, SearchInUse, SearchKeeper } from '../search-keeper.js'
import type { CaseIndex } from './case-index.js'
import { IndexKeeper } from './index-keeper.js'
import { type LoadedTexts, loadTexts } from './load-texts.js'
import { MemorySearch } from './memory-search.js'
import { type LeftToDo, tidyUp } from './tidy-up.js'

const nothingLeft: LeftToDo = { made: new Map(), replaced: [] }

/** Keeps all texts in memory, and an index of many of them. */
export class MemoryKeeper implements SearchKeeper {
  readonly #options: EngineOptions
  readonly #index: IndexKeeper
  /** What was last loaded completely. */
  #texts: LoadedTexts | undefined
  #left: LeftToDo = { made: new Map(), replaced: undefined }

  constructor(options: EngineOptions, stop: AbortSignal) {
    this.#options = options
    this.#index = new IndexKeeper(options, stop)
  }

  async start(): Promise<MemorySearch> {
    return MemorySearch.ofWords(WordIndex.of(await readPassageWords(this.#options.database), fieldWeights))
  }

  async update(catalogue: Catalogue, watch: KeeperWatch): Promise<ReadySearch> {
    const { onEvent, onProgress, onWords, signal } = watch
    const before = this.#texts
    const { texts, replaced, changed, made } = await loadTexts(this.#options, catalogue, before, {
      onEvent,
      onProgress,
      onWords: (words) => onWords(MemorySearch.ofWords(words)),
      signal,
    })
    return {
      search: new MemorySearch(texts),
      changed: before && changed.size,
      use: async () => {
        const toIndex = { centres: texts.problems.centres(), generation: catalogue.generation }
        const index = await this.#index.indexOf(toIndex, changed)
        this.#texts = texts
        this.#left = { made, replaced: before && [...(this.#left.replaced ?? []), ...replaced] }
        this.#index.buildIfNeeded(toIndex, (built) => watch.inTurn(() => this.#useGraph(built, watch)))
        return searchOf(texts, index)
      },
    }
  }

  async tidyUp(signal: AbortSignal): Promise<void> {
    if (!this.#texts) return
    const left = this.#left
    this.#left = nothingLeft
    await tidyUp(this.#options, this.#texts, left, signal)
  }

  whenIdle(): Promise<void> {
    return this.#index.whenIdle()
  }

  async #useGraph(built: CaseIndex, { onBetter }: KeeperWatch): Promise<void> {
    const texts = this.#texts!
    onBetter(searchOf(texts, await this.#index.adopt(built, texts.problems.centres())))
  }
}

function searchOf(texts: LoadedTexts, index: CaseIndex): SearchInUse {
  return { search: new MemorySearch(texts, index), recall: index.recall }
}
