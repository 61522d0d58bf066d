import path from 'node:path'
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { createServices } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import type { Engine } from '../../src/engine/index.js'
import { readPassages } from '../../src/engine/passages/passage-store.js'
import { readVectors } from '../../src/engine/passages/vector-store.js'
import { centre, type ModelConstants, modelKey } from '../../src/platform/encoder/index.js'
import { writeSafetensors } from '../../src/platform/files/index.js'
import { LinearMap, normalise } from '../../src/platform/vectors/index.js'
import { expectationFold, problemSpaceOf } from '../../src/ranking/index.js'
import { Moments } from './moments.js'
import { noteInManifest } from './note-in-manifest.js'

/**
 * Learns problem space from the bundled case studies, without any judgment.
 *
 * The projection: fourteen statements of each problem, in six voices and three languages, differ in everything but the
 * problem. With S the mean covariance of a statement around the mean of its case study, it is (S + lambda I)^-1/2,
 * lambda the mean eigenvalue of S: within-class covariance normalisation (Hatch, Kajarekar and Stolcke 2006).
 *
 * The needs that facts let expect: a ridge regression from each fact to the mean of the needs that its case study
 * answers, both in this space. Five maps, each learned without a fifth of the case studies.
 */
const expectationFolds = 5
const ridge = 3

type Texts = ReadonlyMap<string, { readonly needs: readonly Float32Array[]; readonly facts: readonly Float32Array[] }>

const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const { engine, close } = await createServices(config, { log: quiet })
try {
  await engine.whenReady()
  const { encoder } = engine.snapshot
  const dimension = encoder.manifest.dimension
  const texts = await readTexts(engine)
  const projection = inverseRoot(withinCovariance(texts, dimension), dimension)
  const constants = { problemProjection: new LinearMap(projection, dimension), needExpectations: [] }
  const maps = expectations(texts, constants, dimension)
  const relative = path.join(encoder.manifest.folder, 'problem-space.safetensors')
  await writeSafetensors(
    path.join(config.modelDir, relative),
    new Map([
      ['problem_projection', { shape: [dimension, dimension], data: projection }],
      ...maps.map((data, fold) => [`need_expectation.${fold}`, { shape: [dimension + 1, dimension], data }] as const),
    ]),
    () => ({}),
  )
  await noteInManifest(config.modelDir, 'problemSpace', relative)
} finally {
  await close()
}

/** The centred vectors of the needs that a case study answers, and of its facts. */
async function readTexts({ database, snapshot }: Engine): Promise<Texts> {
  const { encoder, constants } = snapshot
  const vectors = await readVectors(database, modelKey(encoder.manifest))
  const texts = new Map<string, { needs: Float32Array[]; facts: Float32Array[] }>()
  for (const { caseStudyId, field, language, inputHash } of await readPassages(database)) {
    const own = texts.get(caseStudyId) ?? { needs: [], facts: [] }
    texts.set(caseStudyId, own)
    if (field === 'whole') continue
    const centred = centre(vectors.get(inputHash)!, constants.passageMean(field, language))
    if (field === 'need') own.needs.push(centred)
    else own.facts.push(centred)
  }
  return texts
}

/** The mean covariance of the centred vectors of needs around the mean of their case study. */
function withinCovariance(texts: Texts, dimension: number): Float64Array {
  const sums = new Moments(dimension, dimension)
  for (const { needs } of texts.values()) {
    const mean = meanOf(needs, dimension)
    for (const need of needs) {
      const rest = need.map((value, index) => value - mean[index]!)
      sums.add(rest, rest)
    }
  }
  return sums.products.map((value) => value / sums.count)
}

/** For each fold the ridge regression with intercept from facts to needs of the case studies of all others. */
function expectations(
  texts: Texts,
  constants: Pick<ModelConstants, 'problemProjection' | 'needExpectations'>,
  dimension: number,
): Float32Array[] {
  const { project } = problemSpaceOf(constants)
  const byFold = Array.from({ length: expectationFolds }, () => ({
    facts: new Moments(dimension, dimension),
    needs: new Moments(dimension, dimension),
  }))
  for (const [id, { needs: statements, facts }] of texts) {
    const needs = normalise(Float32Array.from(meanOf(statements.map(project), dimension)))
    const { facts: ofFacts, needs: ofNeeds } = byFold[expectationFold(id, expectationFolds)]!
    for (const fact of facts.map(project)) {
      ofFacts.add(fact, fact)
      ofNeeds.add(fact, needs)
    }
  }
  return byFold.map((_, fold) => {
    const others = byFold.filter((__, index) => index !== fold)
    const facts = Moments.sum(others.map((one) => one.facts))
    const needs = Moments.sum(others.map((one) => one.needs))
    return regression(facts.covariance(), needs.covariance(), needs)
  })
}

/** @returns the map with its intercept as the last row, row-major */
function regression(ofFacts: Matrix, withNeeds: Matrix, { left, right, count }: Moments): Float32Array {
  for (let index = 0; index < ofFacts.rows; index++) ofFacts.set(index, index, ofFacts.get(index, index) + ridge)
  const map = new CholeskyDecomposition(ofFacts).solve(withNeeds)
  const [meanFact, meanNeed] = [left, right].map((sum) => Matrix.rowVector(sum.map((value) => value / count)))
  const intercept = Matrix.sub(meanNeed!, meanFact!.mmul(map))
  return Float32Array.from([...map.to1DArray(), ...intercept.to1DArray()])
}

function meanOf(rows: readonly Float32Array[], dimension: number): Float64Array {
  return Float64Array.from({ length: dimension }, (_, index) => {
    return rows.reduce((sum, row) => sum + row[index]!, 0) / rows.length
  })
}

/** (S + mean eigenvalue I)^-1/2, row-major. */
function inverseRoot(covariance: Float64Array, dimension: number): Float32Array {
  const matrix = Matrix.from1DArray(dimension, dimension, covariance)
  const lambda = matrix.trace() / dimension
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  const scaled = eigenvectorMatrix.clone()
  for (const [column, value] of realEigenvalues.entries()) scaled.mulColumn(column, (value + lambda) ** -0.5)
  return Float32Array.from(scaled.mmul(eigenvectorMatrix.transpose()).to1DArray())
}
