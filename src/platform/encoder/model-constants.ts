import path from 'node:path'
import type { PassageField } from '../../domain/index.js'
import { readSafetensors, type Tensor } from '../files/index.js'
import { LinearMap, TokenCoder } from '../vectors/index.js'
import type { ModelManifest } from './model-manifest.js'

/** Constants fitted for one revision of a model; see `models/README.md`. A model also works without them, less well. */
export interface ModelConstants {
  /** Pooling weight of a token, by id. */
  readonly tokenIdf: Float32Array | undefined
  /** The head: from centred vectors to vectors of the same length. */
  readonly head: LinearMap | undefined
  /** The mean of needs in a language; short needs have their own mean. @param tokens length of the need */
  needMean(language: string, tokens: number): Float32Array | undefined
  /** The mean of passages from a field in a language. */
  passageMean(field: PassageField, language: string): Float32Array | undefined
  /** From centred vectors into problem space, where wordings of one problem lie close together. */
  readonly problemProjection: LinearMap | undefined
  /**
   * From a fact in problem space, followed by a 1, to the need that it lets expect there. Several maps, each learned
   * without some of the case studies; empty when there is none.
   */
  readonly needExpectations: readonly LinearMap[]
  /** Projects the inner state of a token to few dimensions. */
  readonly tokenProjection: LinearMap | undefined
  /** The projected mean of the tokens of needs, or of passages, in a language. */
  tokenMean(kind: 'need' | 'passage', language: string): Float32Array | undefined
  /** Codes the projected tokens. */
  readonly tokenCoder: TokenCoder | undefined
}

/**
 * Maximum number of tokens, prefix and special tokens (five) included, of a short need: a few words, as in a search
 * box.
 */
const shortNeed = 28

export async function loadConstants(modelDir: string, manifest: ModelManifest): Promise<ModelConstants> {
  const tensors = await tensorsOf(manifest.constants, modelDir)
  const problemSpace = await tensorsOf(manifest.problemSpace, modelDir)
  const centroids = (await tensorsOf(manifest.tokenCodebook, modelDir)).get('centroids')?.data
  const find = (...names: string[]) =>
    names.map((name) => tensors.get(name)?.data).find((data) => data instanceof Float32Array)
  const linear = (matrix: Float32Array | undefined) => matrix && new LinearMap(matrix, manifest.dimension)
  const tokenProjection = linear(find('token_projection'))
  const tokenMeans = new Map<string, Float32Array | undefined>()
  return {
    problemProjection: linear(problemSpace.get('problem_projection')?.data as Float32Array | undefined),
    needExpectations: [...problemSpace].flatMap(([name, { data }]) =>
      name.startsWith('need_expectation') ? [new LinearMap(data as Float32Array, manifest.dimension + 1)] : [],
    ),
    tokenProjection,
    tokenCoder: centroids instanceof Int8Array ? new TokenCoder(centroids) : undefined,
    tokenMean: (kind, language) => {
      const name = `token_mean.${kind}.${language}`
      if (!tokenMeans.has(name)) {
        const mean = find(name, `token_mean.${kind}.default`)
        tokenMeans.set(name, mean && tokenProjection?.apply(mean).slice())
      }
      return tokenMeans.get(name)
    },
    tokenIdf: find('token_idf'),
    head: linear(find('head')),
    needMean: (language, tokens) => {
      const kind = tokens <= shortNeed ? 'need_mean.short' : 'need_mean'
      return find(`${kind}.${language}`, `${kind}.default`)
    },
    passageMean: (field, language) => {
      if (field === 'need') return find(`need_mean.${language}`, 'need_mean.default')
      // Titles are short and have no verbs: a shared mean with whole sentences would fit neither.
      const kind = field === 'whole' || field === 'title' ? field : 'body'
      return find(`passage_mean.${kind}.${language}`, `passage_mean.${kind}.default`)
    },
  }
}

async function tensorsOf(file: string | undefined, modelDir: string): Promise<ReadonlyMap<string, Tensor>> {
  return file ? (await readSafetensors(path.join(modelDir, file))).tensors : new Map()
}
