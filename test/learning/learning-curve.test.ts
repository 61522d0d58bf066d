import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../src/config.js'
import { type LearningStep, learningCurve, readCollection } from '../../src/learning/index.js'
import { NeedBook } from '../../src/needs/index.js'
import { NeedVectors } from '../../src/recommendation/index.js'
import { anEngine } from '../support/shared.js'

describe('learning from decisions on half of the judged topics', function () {
  this.timeout(180_000)
  let before: LearningStep
  let after: LearningStep

  it('raises needs that come again', async () => {
    const engine = await anEngine()
    const parts = { engine, needs: new NeedBook(engine.database), vectors: new NeedVectors(engine) }
    const collection = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    const steps = await learningCurve(collection, parts, [0, 1])
    before = steps[0]!
    after = steps[1]!
    expect(after.decided).to.equal(collection.topics.length / 2)
    expect(after.repeated).to.be.above(before.repeated + 0.1)
  })

  it('raises the same needs in other words and languages', () => {
    expect(after.paraphrased).to.be.above(before.paraphrased + 0.05)
  })

  it('does not lower the other half', () => {
    expect(after.others).to.be.at.least(before.others - 0.001)
  })
})
