import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import type { Services } from '../../../src/app.js'
import { projectRoot } from '../../../src/config.js'
import { NotFoundError, type TransitionName } from '../../../src/domain/index.js'
import { type Engine, readModelInUse, readRefits } from '../../../src/engine/index.js'
import { readEntries } from '../../../src/features/audit/index.js'
import type { Collection } from '../../../src/features/learning/collection.js'
import { gradesOfDecisions } from '../../../src/features/learning/decided-needs.js'
import {
  exportDecisions,
  measureJudged,
  readCollection,
  refitRanking,
  useRanking,
} from '../../../src/features/learning/index.js'
import { type LearningStep, learningCurve } from '../../../src/features/learning/learning-curve.js'
import type { Judged } from '../../../src/features/learning/measure-judged.js'
import { parseQrels } from '../../../src/features/learning/qrels.js'
import { worseIn } from '../../../src/features/learning/refit-gate.js'
import { decideMatch, transitionNeed } from '../../../src/features/matches/index.js'
import type { NeedReader } from '../../../src/features/needs/index.js'
import { modelKey } from '../../../src/platform/encoder/index.js'
import { openServices, preparedDir } from '../../support/shared.js'
import { administrator, curator } from '../../support/viewers.js'

const folder = path.join(projectRoot, 'data/evaluation')
/** How many unjudged case studies are approved for each need, so that a refit on them must be worse. */
const enoughToMislead = 60

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
  let services: Services
  let engine: Engine
  let needs: NeedReader
  let judged: Judged
  let decidedOn: Collection
  let steps: readonly LearningStep[]
  /** What is learned for everybody is what was published. */
  async function publishAgain(needId: string): Promise<void> {
    const { status } = await needs.find(curator, needId)
    const steps: TransitionName[] = status === 'published' ? ['reopen', 'review', 'publish'] : ['publish']
    for (const step of steps) await transitionNeed(services, curator, { id: needId }, step)
  }
  const refits = () => readRefits(engine.database, modelKey(engine.snapshot.encoder.manifest))

  before(async () => {
    folderOfEngine = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    await cp(preparedDir, folderOfEngine, { recursive: true })
    services = await openServices(folderOfEngine)
    engine = services.engine
    await engine.whenReady()
    needs = services.needs
    // Before anything was decided: what is measured holds no vote of a neighbour.
    judged = await measureJudged(engine.snapshot, folder)
    decidedOn = await readCollection(path.join(folder, 'dev'))
    steps = await learningCurve(decidedOn, services, [0, 1])
  })
  after(async () => {
    await services.close()
    await rm(folderOfEngine, { recursive: true, force: true })
  })

  it('comes after decisions have raised needs that come again, and others not lowered', () => {
    const [before, after] = steps as [LearningStep, LearningStep]
    expect(after.decided).to.equal(decidedOn.topics.length / 2)
    expect(after.repeated).to.be.above(before.repeated + 0.1)
    expect(after.paraphrased).to.be.above(before.paraphrased + 0.05)
    expect(after.others).to.be.at.least(before.others - 0.001)
  })

  it('goes live when nothing gets worse, and is kept with its figures', async () => {
    const bundled = engine.snapshot.ranking
    const { number, worse, decidedNeeds } = await refitRanking(services, administrator, judged)
    expect(worse).to.deep.equal([])
    expect(decidedNeeds).to.be.within(15, 20)
    expect(await readModelInUse(engine.database)).to.equal(number)
    expect(engine.snapshot.ranking.useful).not.to.deep.equal(bundled.useful)
    const [kept] = await refits()
    expect(kept).to.include({ number, accepted: true })
    expect(kept!.after['nDCG@10']).to.be.at.least(kept!.before['nDCG@10']! - 0.0005)
  })

  it('exports what was decided as qrels', async () => {
    const grades = await gradesOfDecisions(engine.database, 'current')
    const { topics, qrels } = await exportDecisions(engine, needs, curator)
    expect([...parseQrels(qrels)]).to.deep.equal([...grades])
    expect(topics.map(({ id }) => id)).to.deep.equal([...grades.keys()])
  })

  it('is rolled back to what comes with the program, and brought back', async () => {
    const learned = engine.snapshot.ranking
    await useRanking(engine, administrator, null)
    expect(engine.snapshot.ranking).to.deep.equal(engine.bundledRanking)
    const { number } = (await refits())[0]!
    await useRanking(engine, administrator, number)
    expect(engine.snapshot.ranking).to.deep.equal(learned)
    expect((await readEntries(engine.database, 0, 10_000)).at(-1)).to.include({
      entity: 'ranking',
      action: 'rolled back',
      entityId: String(number),
    })
  })

  it('is refused when it lowers quality on the judged topics, and changes nothing', async () => {
    const before = engine.snapshot.ranking
    const rest = { position: null, comment: null, note: null }
    for (const [needId, ofNeed] of await gradesOfDecisions(engine.database, 'current')) {
      for (const [id, grade] of ofNeed) {
        const opposite =
          grade > 0
            ? ({ state: 'rejected', reason: 'not-relevant' } as const)
            : { state: 'approved' as const, reason: null }
        await decideMatch(engine, curator, { needId, caseStudyId: id }, { ...rest, ...opposite })
      }
      const others = [...engine.catalogue.caseStudies.keys()].filter((one) => !ofNeed.has(one))
      for (const id of others.slice(0, enoughToMislead)) {
        await decideMatch(engine, curator, { needId, caseStudyId: id }, { ...rest, state: 'approved', reason: null })
      }
      await publishAgain(needId)
    }
    const { worse, number } = await refitRanking(services, administrator, judged)
    expect(worse).not.to.be.empty
    expect(engine.snapshot.ranking).to.equal(before)
    const thrown = await useRanking(engine, administrator, number!).catch((error) => error)
    expect(thrown).to.be.instanceOf(NotFoundError)
  })
})
