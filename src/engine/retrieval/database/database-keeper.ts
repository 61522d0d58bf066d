import { createHash } from 'node:crypto'
import type { Catalogue } from '../../../domain/index.js'
import { modelKey } from '../../../platform/encoder/index.js'
import { analyserVersion } from '../../../platform/text/index.js'
import type { Centres } from '../../../ranking/index.js'
import type { EngineOptions } from '../../engine-options.js'
import { pruneVectors } from '../../passages/prune-vectors.js'
import { rowsVersion } from '../../passages/row-store.js'
import { chooseWidth, comparesAll, needsToMeasureWith } from '../choose-width.js'
import { namesIn } from '../names-in.js'
import type { RecallReport } from '../recall-report.js'
import type { KeeperWatch, ReadySearch, SearchKeeper } from '../search-keeper.js'
import { DatabaseSearch } from './database-search.js'
import { type Directory, readChangedDirectory, readDirectory } from './directory.js'
import { fillSearch } from './fill-search.js'
import { graphOfCentres } from './graph-of-centres.js'
import { HeldTexts } from './held-texts.js'
import { readCentres, readChangedCentres } from './read-centres.js'
import {
  dropUnusedSchemas,
  makeFunctions,
  makeGraph,
  makeSchema,
  type SearchSchema,
  schemaNameOf,
} from './search-schema.js'
import { readState, writeState } from './search-state.js'
import { statisticsOf } from './statistics.js'

/** From this many case studies on, a graph finds the nearest texts: comparing fewer takes no longer, and misses none. */
const graphOfTextsFrom = 2_000

/** Milliseconds between two times that a node says which schema it uses. */
const saidUsedEvery = 12 * 3_600_000

/** What was last found to be searched. */
interface Found {
  readonly generation: number
  readonly directory: Directory
  readonly held: HeldTexts
  /** To compare all case studies; missing where a graph finds the nearest. */
  readonly centres: Centres | undefined
  /** How many case studies were added, changed or removed since what was found before. */
  readonly changed: number | undefined
}

/**
 * Keeps the search in the database up to date. Of several nodes one makes what is lacking while the others wait; what a
 * node has in memory does not grow with the catalogue, but for some hundred bytes of each case study.
 */
export class DatabaseKeeper implements SearchKeeper {
  readonly #options: EngineOptions
  readonly #search: SearchSchema
  #isMade = false
  #found: Found | undefined
  /** The hashes of inputs that may belong to no passage any more. */
  readonly #replaced: string[] = []
  #saidUsedAt = 0

  /** @throws RangeError when the database cannot search vectors */
  constructor(options: EngineOptions) {
    const { database, encoder, constants } = options
    if (!database.derived) throw new RangeError('This database cannot search vectors')
    this.#options = options
    const readBy = [modelKey(encoder.manifest), `${rowsVersion} ${analyserVersion}`, constants.tokenCoder?.key ?? '']
    this.#search = { derived: database.derived, schema: schemaNameOf(readBy) }
  }

  async update(catalogue: Catalogue, { onEvent, onProgress, signal }: KeeperWatch): Promise<ReadySearch> {
    await this.#make()
    onEvent('embed')
    const recall = await this.#search.derived.alone(this.#search.schema, () =>
      this.#bringUpToDate(catalogue, { onProgress, signal }),
    )
    onEvent('index')
    const found = await this.#find(this.#found, catalogue.caseStudies.size < this.#options.indexFrom)
    const search = new DatabaseSearch({ ...this.#search, ...found, isComplete: true })
    return {
      search,
      changed: found.changed,
      statistics: statisticsOf(this.#search, found.generation),
      use: async () => {
        this.#found = found
        return { search, recall: found.centres ? comparesAll : recall }
      },
    }
  }

  async start(): Promise<DatabaseSearch> {
    await this.#make()
    this.#found = await this.#find(undefined, false)
    return new DatabaseSearch({ ...this.#search, ...this.#found, isComplete: false })
  }

  async tidyUp(): Promise<void> {
    const { log } = this.#options
    await this.#removeUnusedVectors().catch((error) => log.warn({ err: error }, 'unused vectors could not be removed'))
    if (Date.now() - this.#saidUsedAt < saidUsedEvery) return
    this.#saidUsedAt = Date.now()
    await this.#dropUnusedSchemas().catch((error) =>
      log.warn({ err: error }, 'searches that nobody uses could not be removed'),
    )
  }

  async whenIdle(): Promise<void> {
    // Everything is done when an update ends.
  }

  async #removeUnusedVectors(): Promise<void> {
    if (this.#replaced.length === 0) return
    const { database, encoder, source } = this.#options
    const among = this.#replaced.splice(0)
    await pruneVectors(database, await source.archived(), { prefixes: encoder.manifest.prefixes, among })
  }

  async #dropUnusedSchemas(): Promise<void> {
    const dropped = await dropUnusedSchemas(this.#search)
    if (dropped.length > 0) this.#options.log.info({ dropped }, 'removed searches that no node has used for a week')
  }

  async #make(): Promise<void> {
    if (this.#isMade) return
    const { derived, schema } = this.#search
    await derived.alone(schema, async () => {
      await makeSchema(derived, schema, this.#options.encoder.manifest.dimension)
      const { recall } = await readState(this.#search)
      await makeFunctions(derived, schema, recall?.ef)
    })
    this.#isMade = true
  }

  /** Fills the search, unless another node has. */
  async #bringUpToDate(catalogue: Catalogue, watch: Pick<KeeperWatch, 'onProgress' | 'signal'>): Promise<RecallReport> {
    const state = await readState(this.#search)
    if (state.generation >= catalogue.generation) return state.recall ?? comparesAll
    const names = createHash('sha256')
      .update(JSON.stringify(namesIn(catalogue)))
      .digest('hex')
    const since = state.names === names ? state.generation : -1
    const studies = await this.#changedSince(since, catalogue)
    const filling = { catalogue, studies, gone: await this.#gone(catalogue, state.generation) }
    this.#replaced.push(...(await fillSearch(this.#options, this.#search, filling, watch)))
    const recall = await this.#index(catalogue.caseStudies.size, state.recall)
    await writeState(this.#search, { generation: catalogue.generation, names, recall })
    return recall ?? comparesAll
  }

  async #changedSince(generation: number, { caseStudies }: Catalogue) {
    if (generation < 0) return [...caseStudies.values()]
    const rows = await this.#options.database
      .selectFrom('caseStudies')
      .select('id')
      .where('generation', '>', generation)
      .execute()
    return rows.flatMap(({ id }) => caseStudies.get(id) ?? [])
  }

  /** @param generation that of the search */
  async #gone({ caseStudies }: Catalogue, generation: number): Promise<string[]> {
    const isKnown = this.#found?.generation === generation
    const { numbers } = isKnown ? this.#found!.directory : await readDirectory(this.#search)
    return [...numbers.keys()].filter((id) => !caseStudies.has(id))
  }

  /** Makes the graphs when there are enough case studies for the first time. */
  async #index(caseStudies: number, before: RecallReport | undefined): Promise<RecallReport | undefined> {
    const { indexFrom } = this.#options
    if (caseStudies >= Math.min(graphOfTextsFrom, indexFrom)) await makeGraph(this.#search, 'texts_by_head')
    if (before || caseStudies < indexFrom) return before
    await makeGraph(this.#search, 'cases_by_centre')
    return chooseWidth(graphOfCentres(this.#search), needsToMeasureWith(this.#options))
  }

  async #find(before: Found | undefined, withCentres: boolean): Promise<Found> {
    const { derived, schema } = this.#search
    const { generation } = await readState(this.#search)
    if (before?.generation === generation) {
      const centres = withCentres ? (before.centres ?? (await this.#centres())) : undefined
      return { ...before, centres, changed: 0 }
    }
    const { constants, encoder } = this.#options
    if (!before) {
      const directory = await readDirectory(this.#search)
      const { dimension } = encoder.manifest
      const held = new HeldTexts({ ...this.#search, constants, dimension })
      const centres = withCentres ? await this.#centres() : undefined
      return { generation, directory, held, centres, changed: undefined }
    }
    const directory = await readChangedDirectory(this.#search, before.directory, before.generation)
    const centres = withCentres ? await this.#changedCentres(before, directory) : undefined
    const rows = await derived.rows<{ id: string }>(`SELECT id FROM ${schema}.cases WHERE generation > $1`, [
      before.generation,
    ])
    const gone = [...before.directory.numbers.keys()].filter((id) => !directory.numbers.has(id))
    const changed = [...rows.map(({ id }) => id), ...gone]
    return { generation, directory, held: await before.held.without(changed), centres, changed: changed.length }
  }

  #centres(): Promise<Centres> {
    return readCentres(this.#search, this.#options.encoder.manifest.dimension)
  }

  #changedCentres({ centres, generation }: Found, { numbers }: Directory): Promise<Centres> {
    if (!centres) return this.#centres()
    return readChangedCentres(this.#search, centres, { ids: [...numbers.keys()], since: generation })
  }
}
