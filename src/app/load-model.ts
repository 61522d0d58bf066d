import { access } from 'node:fs/promises'
import path from 'node:path'
import { bundledDomainDir, type Config } from '../config.js'
import {
  type Background,
  type BundledCodes,
  type BundledVectors,
  type EngineLog,
  type EngineModel,
  loadRankingModel,
  noBackground,
  readBackground,
  readBundledCodes,
  readBundledVectors,
} from '../engine/index.js'
import { type Encoder, loadConstants, type ModelManifest, modelKey } from '../platform/encoder/index.js'

export const bundledVectorsFile = 'passage-vectors.safetensors'
export const bundledCodesFile = 'token-codes.safetensors'
export const backgroundFile = 'background-vectors.safetensors'
const rankingFile = 'ranking.json'

/**
 * What was made or fitted for a model, beside its encoder.
 * @throws ModelDamagedError
 */
export async function loadModel(config: Config, encoder: Encoder, log: EngineLog): Promise<EngineModel> {
  const { manifest } = encoder
  const ownRanking = path.join(config.modelDir, rankingFile)
  return {
    encoder,
    constants: await loadConstants(config.modelDir, manifest),
    bundledRanking: await loadRankingModel((await exists(ownRanking)) ? ownRanking : config.rankingFile),
    background: await background(config, manifest, log),
    bundledVectors: () => bundledVectors(config, manifest, log),
    bundledCodes: (codebook) => bundledCodes(config, codebook, log),
  }
}

/** What engines with the same encoder share: what is computed for a background is computed once for all of them. */
const backgrounds = new WeakMap<ModelManifest, Map<string, Background>>()

/**
 * A domain pack may have a background of its own; without one, that of the bundled domain says what ordinary needs look
 * like. Without any, whether the catalogue has an answer is judged by nearness alone.
 */
async function background({ domainDir }: Config, manifest: ModelManifest, log: EngineLog): Promise<Background> {
  const own = path.join(domainDir, backgroundFile)
  const file = (await exists(own)) ? own : path.join(bundledDomainDir, backgroundFile)
  const ofModel = backgrounds.get(manifest) ?? new Map<string, Background>()
  backgrounds.set(manifest, ofModel)
  const read = async () => ofModel.get(file) ?? (await readBackground(file, modelKey(manifest)))
  const found = await readOr(noBackground, read, (err) =>
    log.warn({ err }, 'the background of ordinary needs is not used'),
  )
  if (found.topics.length > 0) ofModel.set(file, found)
  else {
    const model = modelKey(manifest)
    log.warn({ model }, 'the ranking was fitted for another model: scores and "nothing fits" are not reliable')
  }
  return found
}

/** A domain pack may bring the vectors of its catalogue; without them the encoder makes them, which takes minutes. */
async function bundledVectors({ domainDir }: Config, manifest: ModelManifest, log: EngineLog): Promise<BundledVectors> {
  const file = path.join(domainDir, bundledVectorsFile)
  if (!(await exists(file))) {
    log.info({ missing: file }, 'the domain pack has no vectors: they are made now')
    return new Map()
  }
  const read = () => readBundledVectors(file, modelKey(manifest))
  return readOr(new Map(), read, (err) => log.warn({ err }, 'the bundled vectors are not used'))
}

async function bundledCodes({ domainDir }: Config, codebook: string, log: EngineLog): Promise<BundledCodes> {
  const file = path.join(domainDir, bundledCodesFile)
  if (!(await exists(file))) return new Map()
  const read = () => readBundledCodes(file, codebook)
  return readOr(new Map(), read, (err) => log.warn({ err }, 'the bundled codes of tokens are not used'))
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** What comes with the program speeds it up or sharpens it: without it, the program still works. */
async function readOr<T>(substitute: T, read: () => Promise<T>, warn: (error: unknown) => void): Promise<T> {
  try {
    return await read()
  } catch (error) {
    warn(error)
    return substitute
  }
}
