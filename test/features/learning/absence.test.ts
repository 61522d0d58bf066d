import { createHash } from 'node:crypto'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot, readConfig } from '../../../src/config.js'
import { encodeNeed, measure, type PendingNeed, type Snapshot } from '../../../src/engine/index.js'
import { MemorySearch } from '../../../src/engine/retrieval/memory/memory-search.js'
import { modelsFor, readCollection } from '../../../src/features/learning/index.js'
import { type Grades, mean, ndcg, scoreCases, usefulFrom } from '../../../src/ranking/index.js'
import { theEngine } from '../../support/one-engine.js'
import { textsInMemory } from '../../support/texts-in-memory.js'

/** Halves of the catalogue that lose what they need not have; each draws other case studies. */
const seeds = [1, 2, 3]

interface Asked {
  readonly topicId: string
  readonly need: PendingNeed
  readonly grades: Grades
}

/** A snapshot in which some case studies have only their texts. */
async function stripped(snapshot: Snapshot, isStripped: (id: string) => boolean): Promise<Snapshot> {
  const caseStudies = new Map(
    [...snapshot.catalogue.caseStudies].map(([id, study]) => [
      id,
      isStripped(id)
        ? { ...study, needsAnswered: [], technologies: [], processAreas: [], tags: [], maturity: null, year: null }
        : study,
    ]),
  )
  return {
    ...snapshot,
    catalogue: { ...snapshot.catalogue, caseStudies },
    search: new MemorySearch({
      ...textsInMemory(snapshot),
      problems: await textsInMemory(snapshot).problems!.keeping(
        ({ field, caseStudyId }) => field !== 'need' || !isStripped(caseStudyId),
        snapshot.space,
      ),
    }),
  }
}

/** Half of the ids, other ones for each seed. */
function half(ids: readonly string[], seed: number): Set<string> {
  return new Set(ids.filter((id) => createHash('sha256').update(`${seed} ${id}`).digest()[0]! % 2 === 0))
}

describe('what a case study lacks', function () {
  this.timeout(300_000)
  let snapshot: Snapshot
  let asked: Asked[]
  let modelFor: Awaited<ReturnType<typeof modelsFor>>

  before(async () => {
    const engine = await theEngine()
    snapshot = engine.snapshot
    modelFor = await modelsFor(readConfig({}).rankingFoldsFile, snapshot.ranking)
    const { topics, grades } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    asked = topics.map(({ id, texts }) => ({
      topicId: id,
      need: encodeNeed(texts.en!, 'en', snapshot),
      grades: grades.get(id) ?? new Map(),
    }))
  })

  const rankedIn = async (parts: Snapshot, { need, topicId }: Asked) =>
    scoreCases(await measure(need, parts), modelFor({ topicId })).map(({ caseStudyId }) => caseStudyId)

  it('does not let the quality of ranking fall much when half of the catalogue has only its texts', async () => {
    const quality = async (parts: Snapshot) => {
      const values: number[] = []
      for (const one of asked) values.push(ndcg(await rankedIn(parts, one), one.grades, 10))
      return mean(values)
    }
    const whole = await quality(snapshot)
    const ids = [...snapshot.catalogue.caseStudies.keys()]
    const lost: number[] = []
    for (const seed of seeds) {
      const without = half(ids, seed)
      lost.push(whole - (await quality(await stripped(snapshot, (id) => without.has(id)))))
    }
    expect(mean(lost)).to.be.below(0.08)
  })

  it('is no advantage and no handicap among case studies that are equally useful', async () => {
    const ids = [...snapshot.catalogue.caseStudies.keys()]
    const differences: number[] = []
    for (const seed of seeds) {
      const without = half(ids, seed)
      const parts = await stripped(snapshot, (id) => without.has(id))
      for (const one of asked) {
        const ranked = await rankedIn(parts, one)
        const useful = [...one.grades].filter(([, grade]) => grade >= usefulFrom).map(([id]) => id)
        const rankOf = (some: readonly string[]) => mean(some.map((id) => ranked.indexOf(id)))
        const [bare, full] = [useful.filter((id) => without.has(id)), useful.filter((id) => !without.has(id))]
        if (bare.length > 0 && full.length > 0) differences.push(rankOf(bare) - rankOf(full))
      }
    }
    expect(Math.abs(mean(differences))).to.be.below(8)
  })
})
