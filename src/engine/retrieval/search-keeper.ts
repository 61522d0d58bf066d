import type { Catalogue } from '../../domain/index.js'
import type { EngineEvent } from '../engine-state.js'
import type { Progress } from '../passages/embed-passages.js'
import type { CaseSearch } from './case-search.js'
import type { StatisticsStore } from './kept-statistics.js'
import type { RecallReport } from './recall-report.js'

export interface KeeperWatch {
  readonly onEvent: (event: EngineEvent) => void
  readonly onProgress: (progress: Progress) => void
  /** Called when words can be searched, long before vectors can be compared at a first start. */
  readonly onWords: (search: CaseSearch) => void
  /** Called when the same case studies are found in a better way. */
  readonly onBetter: (search: SearchInUse) => void
  /** Runs work when no catalogue is being loaded. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  readonly signal: AbortSignal
}

export interface SearchInUse {
  readonly search: CaseSearch
  /** The share of the nearest case studies that are found. */
  readonly recall: RecallReport
}

/** A search for a catalogue, ready to be used. */
export interface ReadySearch {
  readonly search: CaseSearch
  /** How many case studies were added, changed or removed; `undefined` when all are new. */
  readonly changed: number | undefined
  /** Where what is found of all case studies is kept; missing where it is found anew at each start. */
  readonly statistics?: StatisticsStore
  /** Begins to use it: the search before it may miss case studies from now on. */
  use(): Promise<SearchInUse>
}

/** Keeps what case studies are found and compared by up to date with the catalogue, for one model. */
export interface SearchKeeper {
  /** What can be searched before the catalogue is up to date: words. */
  start(): Promise<CaseSearch>

  /** Makes what a catalogue lacks; of one that differs from the last, only the difference. */
  update(catalogue: Catalogue, watch: KeeperWatch): Promise<ReadySearch>

  /** Does what is left to do, for which no answer waits. Never rejects. */
  tidyUp(signal: AbortSignal): Promise<void>

  /** Resolves when nothing is being built. */
  whenIdle(): Promise<void>
}
