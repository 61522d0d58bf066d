import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../../src/config.js'
import type { Engine } from '../../../../src/engine/index.js'
import { type CaseSearch, encodeNeed, type Snapshot } from '../../../../src/engine/index.js'
import { readCollection } from '../../../../src/features/learning/index.js'
import { centredOf } from '../../../../src/platform/encoder/index.js'
import { aRequest } from '../../../support/builders.js'
import { describeOverPostgres } from '../../../support/postgres.js'
import { anEngine, recommendBy } from '../../../support/shared.js'

describeOverPostgres('the search in the database', function () {
  this.timeout(300_000)
  let inMemory: Engine
  let inDatabase: Engine
  let texts: string[]

  beforeEach(async () => {
    inMemory = await anEngine({ environment: { SEARCH_IN: 'memory' } })
    inDatabase = await anEngine({ environment: { SEARCH_IN: 'database', INDEX_FROM: '0' } })
    const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    texts = topics.flatMap(({ texts: { en, fr, es, short } }) =>
      [en, fr, es, short].filter((text) => text !== undefined),
    )
  })

  it('scores words as the search in memory does', async () => {
    const ids = [...inMemory.catalogue.caseStudies.keys()]
    for (const text of texts) {
      const need = encodeNeed(text, undefined, inMemory.snapshot)
      const scoresIn = async ({ search }: Pick<Snapshot, 'search'>) => {
        const [scores] = await search.searchWords([need.words])
        const { words } = await search.textsOf(ids)
        return [...words.numbersOf(ids)].map((number) => scores!.byNumber[number]!)
      }
      const [expected, found] = [await scoresIn(inMemory.snapshot), await scoresIn(inDatabase.snapshot)]
      for (const [place, score] of found.entries()) expect(score).to.be.closeTo(expected[place]!, 1e-5)
    }
  })

  it('finds nearly all of the true nearest by a graph, and all of them behind a narrow filter', async () => {
    const ids = [...inMemory.catalogue.caseStudies.keys()]
    const filters = [undefined, ids.filter((_, place) => place % 2 === 0), ids.slice(0, 12), ids.slice(7, 8)]
    for (const filter of filters) {
      const allowed = filter && new Set(filter)
      let found = 0
      let wanted = 0
      for (const text of texts) {
        const { space } = inMemory.snapshot
        const problem = space.project(centredOf((await encodeNeed(text, undefined, inMemory.snapshot).views)!))
        const nearest = async (search: CaseSearch) => (await search.nearest([problem], { limit: 10, allowed }))[0]!
        const truth = await nearest(inMemory.snapshot.search)
        const near = await nearest(inDatabase.snapshot.search)
        expect(near).to.have.length(truth.length)
        wanted += truth.length
        found += near.filter((id) => truth.includes(id)).length
      }
      expect(found / wanted).to.be.at.least(0.99)
    }
  })

  it('leads to the same answers', async () => {
    let same = 0
    for (const text of texts) {
      const [one, other] = await Promise.all(
        [inMemory, inDatabase].map(async (engine) => (await recommendBy(engine, aRequest(text))).results),
      )
      const idsOf = (results: typeof one) => results!.map(({ caseStudy, score }) => `${caseStudy.id} ${score}`)
      if (idsOf(one).join() === idsOf(other).join()) same += 1
    }
    expect(same / texts.length).to.equal(1)
  })
})
