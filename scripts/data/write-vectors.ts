import path from 'node:path'
import { backgroundFile, bundledVectorsFile } from '../../src/app/load-model.js'
import { createServices } from '../../src/app.js'
import { bundledDomainDir, readConfig } from '../../src/config.js'
import {
  type EmbeddedInput,
  encodeNeed,
  isComparedByWord,
  readPassages,
  readTokenVectors,
  readVectors,
  type Snapshot,
  writeBackground,
  writeBundledVectors,
} from '../../src/engine/index.js'
import { readDomainPack } from '../../src/features/catalogue/read-domain-pack.js'
import { fittedOn, readUnanswerable } from '../../src/features/learning/index.js'
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
  const bundled = new Set((await readDomainPack(config.domainDir)).caseStudies.map(({ id }) => id))
  const passages = (await readPassages(database)).filter(({ caseStudyId }) => bundled.has(caseStudyId))
  const hashes = new Set(passages.map(({ inputHash }) => inputHash))
  const comparedByWord = new Set(passages.filter(isComparedByWord).map(({ inputHash }) => inputHash))
  const tokens = await readTokenVectors(database, model)
  const inputs = new Map<string, EmbeddedInput>()
  for (const [hash, vector] of await readVectors(database, model, [...hashes].sort()))
    inputs.set(hash, { vector, tokenVectors: comparedByWord.has(hash) ? tokens.get(hash) : undefined })
  await writeBundledVectors(path.join(config.domainDir, bundledVectorsFile), model, inputs)
  console.log(`${inputs.size} vectors written`)

  if (config.domainDir === bundledDomainDir) await writeTheBackground(snapshot)
} finally {
  await close()
}

/** The needs that nothing answers, on which the bundled ranking was fitted: they come with the bundled domain. */
async function writeTheBackground(snapshot: Snapshot): Promise<void> {
  const topics: string[] = []
  const vectors: Float32Array[] = []
  for (const name of fittedOn.unanswerable) {
    for (const { id, texts } of await readUnanswerable(path.join(config.domainDir, 'evaluation', name))) {
      for (const language of ['en', 'fr', 'es'] as const) {
        const text = texts[language]
        if (text === undefined) continue
        const views = await encodeNeed(text, language, snapshot, 'bulk').views
        topics.push(id)
        vectors.push(views!.slice(0, views!.length / 2))
      }
    }
  }
  await writeBackground(path.join(config.domainDir, backgroundFile), modelKey(snapshot.encoder.manifest), {
    topics,
    vectors,
  })
  console.log(`${topics.length} vectors of the background written`)
}
