import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { readEntries } from '../../src/audit/index.js'
import { projectRoot } from '../../src/config.js'
import { decide } from '../../src/curation/index.js'
import { NotFoundError, type TransitionName } from '../../src/domain/index.js'
import { modelKey } from '../../src/embedding/index.js'
import {
  gradesOfDecisions,
  type Judged,
  type LearningStep,
  learningCurve,
  measureJudged,
  parseQrels,
  refitRanking,
  toQrels,
  useRanking,
  worseIn,
} from '../../src/learning/index.js'
import { NeedBook } from '../../src/needs/index.js'
import {
  Engine,
  NeedVectors,
  readModelInUse,
  readRefits,
  SuggestionKeeper,
  takeStep,
} from '../../src/recommendation/index.js'
import { configFor, preparedDir, quiet, shared } from '../support/shared.js'
import { administrator, curator } from '../support/viewers.js'

const folder = path.join(projectRoot, 'data/evaluation')

describe('the gate of a refit', () => {
  const figures = { 'nDCG@10': 0.7, calibrationError: 0.01, aurocFar: 0.98, aurocNear: 0.9 }

  it('lets in what is as good or better', () => {
    expect(worseIn(figures, figures)).to.deep.equal([])
    expect(worseIn(figures, { ...figures, 'nDCG@10': 0.72, calibrationError: 0.005 })).to.deep.equal([])
  })

  it('names what is worse', () => {
    expect(worseIn(figures, { ...figures, 'nDCG@10': 0.69 })).to.deep.equal(['nDCG@10'])
    expect(worseIn(figures, { ...figures, calibrationError: 0.03, aurocNear: 0.8 })).to.deep.equal([
      'calibrationError',
      'aurocNear',
    ])
  })
})

describe('a refit on decisions', function () {
  this.timeout(240_000)
  let folderOfEngine: string
  let engine: Engine
  let needs: NeedBook
  let judged: Judged
  let steps: readonly LearningStep[]
  /** What is learned for everybody is what was published. */
  async function publishAgain(needId: string): Promise<void> {
    const parts = { engine, needs, vectors: new NeedVectors(engine) }
    const needParts = { ...parts, suggestions: new SuggestionKeeper(parts) }
    const { status } = await needs.find(curator, needId)
    const steps: TransitionName[] = status === 'published' ? ['reopen', 'review', 'publish'] : ['publish']
    for (const step of steps) await takeStep(needParts, curator, needId, undefined, step)
  }
  const refits = () => readRefits(engine.database, modelKey(engine.parts.encoder.manifest))

  before(async () => {
    folderOfEngine = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    await cp(preparedDir, folderOfEngine, { recursive: true })
    engine = await Engine.open(configFor(folderOfEngine), { log: quiet, encoder: shared.encoder! })
    await engine.whenReady()
    needs = new NeedBook(engine.database)
    // Before anything was decided: what is measured holds no vote of a neighbour.
    judged = await measureJudged(engine, folder)
    const parts = { engine, needs, vectors: new NeedVectors(engine) }
    steps = await learningCurve(judged.collection, parts, [0, 1])
  })
  after(async () => {
    await engine.close()
    await rm(folderOfEngine, { recursive: true, force: true })
  })

  it('comes after decisions have raised needs that come again, and others not lowered', () => {
    const [before, after] = steps as [LearningStep, LearningStep]
    expect(after.decided).to.equal(judged.collection.topics.length / 2)
    expect(after.repeated).to.be.above(before.repeated + 0.1)
    expect(after.paraphrased).to.be.above(before.paraphrased + 0.05)
    expect(after.others).to.be.at.least(before.others - 0.001)
  })

  it('goes live when nothing gets worse, and is kept with its figures', async () => {
    const bundled = engine.parts.ranking
    const { number, worse, decidedNeeds } = await refitRanking(engine, needs, administrator, judged)
    expect(worse).to.deep.equal([])
    expect(decidedNeeds).to.be.within(15, 20)
    expect(await readModelInUse(engine.database)).to.equal(number)
    expect(engine.parts.ranking.useful).not.to.deep.equal(bundled.useful)
    const [kept] = await refits()
    expect(kept).to.include({ number, accepted: true })
    expect(kept!.after['nDCG@10']).to.be.at.least(kept!.before['nDCG@10']! - 0.0005)
  })

  it('exports what was decided as qrels', async () => {
    const grades = await gradesOfDecisions(engine.database, 'current')
    const text = toQrels(await needs.seenBy(curator), grades)
    expect([...parseQrels(text)]).to.deep.equal([...grades])
  })

  it('is rolled back to what comes with the program, and brought back', async () => {
    const learned = engine.parts.ranking
    await useRanking(engine, administrator, null)
    expect(engine.parts.ranking).to.deep.equal(engine.bundledRanking)
    const { number } = (await refits())[0]!
    await useRanking(engine, administrator, number)
    expect(engine.parts.ranking).to.deep.equal(learned)
    expect((await readEntries(engine.database, 0, 10_000)).at(-1)).to.include({
      entity: 'ranking',
      action: 'rolled back',
      entityId: String(number),
    })
  })

  it('is refused when it lowers quality on the judged topics, and changes nothing', async () => {
    const before = engine.parts.ranking
    const verdict = { position: null, comment: null, note: null }
    for (const [needId, ofNeed] of await gradesOfDecisions(engine.database, 'current')) {
      for (const [id, grade] of ofNeed) {
        const opposite =
          grade > 0
            ? ({ state: 'rejected', reason: 'not-relevant' } as const)
            : { state: 'approved' as const, reason: null }
        await decide(engine.database, curator, needId, id, { ...verdict, ...opposite })
      }
      for (const id of [...engine.catalogue.caseStudies.keys()].filter((one) => !ofNeed.has(one))) {
        await decide(engine.database, curator, needId, id, { ...verdict, state: 'approved', reason: null })
      }
      await publishAgain(needId)
    }
    const { worse, number } = await refitRanking(engine, needs, administrator, judged)
    expect(worse).not.to.be.empty
    expect(engine.parts.ranking).to.equal(before)
    const thrown = await useRanking(engine, administrator, number!).catch((error) => error)
    expect(thrown).to.be.instanceOf(NotFoundError)
  })
})
