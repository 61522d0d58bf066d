import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { bundledVectorsFile } from '../../../src/app/load-model.js'
import { readConfig } from '../../../src/config.js'
import { passagesOf } from '../../../src/domain/index.js'
import {
  hashInput,
  passageInput,
  readBundledVectors,
  readPassages,
  writeBundledVectors,
} from '../../../src/engine/index.js'
import { BundleDamagedError } from '../../../src/engine/passages/bundle-tensors.js'
import { modelKey } from '../../../src/platform/encoder/index.js'
import { dot } from '../../../src/platform/vectors/index.js'
import { errorOf } from '../../support/errors.js'
import { theEngine } from '../../support/one-engine.js'
import { shared, temporaryFolder } from '../../support/shared.js'

const bundled = path.join(readConfig({}).domainDir, bundledVectorsFile)

describe('the bundled vectors', () => {
  it('are those of nearly all passages of the bundled catalogue', async () => {
    const { manifest } = shared.encoder!
    const passages = await readPassages((await theEngine()).database)
    const found = await readBundledVectors(bundled, modelKey(manifest))
    const missing = passages.filter(({ inputHash }) => !found.has(inputHash))
    expect(missing.length / passages.length).to.be.below(0.05)
  })

  it('are what the encoder makes of a text', async () => {
    const { manifest } = shared.encoder!
    const { catalogue } = await theEngine()
    const passages = [...catalogue.caseStudies.values()].flatMap(passagesOf)
    const found = await readBundledVectors(bundled, modelKey(manifest))
    for (const passage of passages.filter((_, index) => index % 4_001 === 0)) {
      const input = passageInput(passage, manifest.prefixes)
      const { vector } = await shared.encoder!.encode(input, 'bulk')
      const known = found.get(hashInput(input))!.vector
      expect(dot(vector, 0, known, 0, vector.length)).to.be.above(0.999)
    }
  })

  it('are read as they were written', async () => {
    const file = path.join(await temporaryFolder(), 'vectors')
    const tokenVectors = {
      vectors: Int8Array.of(127, -127, 3, 4),
      weights: Float32Array.of(1.5, 2),
      spans: Uint32Array.of(0, 3, 4, 9),
    }
    const inputs = new Map([
      [hashInput('a text'), { vector: Float32Array.of(1, 0), tokenVectors }],
      [hashInput('another'), { vector: Float32Array.of(0, -1), tokenVectors: undefined }],
    ])
    await writeBundledVectors(file, 'model@1', inputs)
    expect(await readBundledVectors(file, 'model@1')).to.deep.equal(inputs)
    expect(await readBundledVectors(file, 'model@2'), 'of no use to another model').to.deep.equal(new Map())
  })

  it('are refused when one bit of the file was flipped', async () => {
    const bytes = await readFile(bundled)
    bytes[bytes.length >> 1]! ^= 1
    const file = path.join(await temporaryFolder(), 'vectors')
    await writeFile(file, bytes)
    const error = await errorOf(() => readBundledVectors(file, modelKey(shared.encoder!.manifest)))
    expect(error).to.be.instanceOf(BundleDamagedError)
  })
})
