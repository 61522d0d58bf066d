import path from 'node:path'
import { bundledVectorsFile, createServices } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import {
  type EmbeddedInput,
  isComparedByWord,
  readPassages,
  readTokenVectors,
  readVectors,
  writeBundledVectors,
} from '../../src/engine/index.js'
import { readCatalogueFiles } from '../../src/features/catalogue/catalogue-files.js'
import { modelKey } from '../../src/platform/encoder/index.js'

/**
 * Writes the vectors of the bundled catalogue, so that a first start need not compute them. Texts that change later are
 * embedded at the start; write the file again, once, for a release.
 */
const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const { engine, close } = await createServices(config, { log: quiet })
try {
  await engine.whenReady()
  const { database, snapshot } = engine
  const model = modelKey(snapshot.encoder.manifest)
  const bundled = new Set((await readCatalogueFiles(config.bundledDataDir)).caseStudies.map(({ id }) => id))
  const passages = (await readPassages(database)).filter(({ caseStudyId }) => bundled.has(caseStudyId))
  const hashes = new Set(passages.map(({ inputHash }) => inputHash))
  const comparedByWord = new Set(passages.filter(isComparedByWord).map(({ inputHash }) => inputHash))
  const tokens = await readTokenVectors(database, model)
  const inputs = new Map<string, EmbeddedInput>()
  for (const [hash, vector] of await readVectors(database, model, [...hashes].sort()))
    inputs.set(hash, { vector, tokenVectors: comparedByWord.has(hash) ? tokens.get(hash) : undefined })
  await writeBundledVectors(path.join(config.bundledDataDir, bundledVectorsFile), model, inputs)
  console.log(`${inputs.size} vectors written`)
} finally {
  await close()
}
