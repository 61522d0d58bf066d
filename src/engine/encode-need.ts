import {
  CallerGoneError,
  type Encoder,
  type Encoding,
  type ModelConstants,
  modelKey,
  tokenVectorsOf,
  type Urgency,
  viewsOf,
} from '../platform/encoder/index.js'
import { type Aspect, detectLanguage, splitAspects } from '../platform/text/index.js'
import { traced } from '../platform/tracing/index.js'
import type { EncodedNeed } from '../ranking/index.js'
import type { EncodingCache } from './encoding-cache.js'
import type { ReportFailure } from './failure-log.js'
import type { CaseSearch } from './retrieval/case-search.js'
import type { TermExpander } from './retrieval/expand-terms.js'
import { wordsOfNeed } from './retrieval/words-of-need.js'

export interface NeedEncoder {
  readonly search: Pick<CaseSearch, 'comparesMeaning'>
  readonly encoder: Encoder
  readonly constants: ModelConstants
  readonly expander: TermExpander
  readonly encodings: EncodingCache
  readonly report: ReportFailure
}

export interface PendingNeed extends EncodedNeed {
  /** Whether the text was too long for the model. */
  readonly truncated: Promise<boolean>
  /** Why the text was not encoded; `undefined` when it was, or when the encoder was not used. */
  readonly failure: Promise<Error | undefined>
}

/** Starts to encode a text and returns the need at once; its vectors follow. */
export function encodeNeed(
  text: string,
  givenLanguage: string | undefined,
  { encoder, constants, expander, encodings, search, report }: NeedEncoder,
  urgency: Urgency = 'live',
): PendingNeed {
  const language = givenLanguage ?? detectLanguage(text)
  const aspects = splitAspects(text, language)
  const model = modelKey(encoder.manifest)
  const reading = search.comparesMeaning
    ? encodings.read({ text, language, model }, () => encode(text, aspects, encoder, urgency))
    : Promise.resolve(undefined)
  const encoding = reading.catch((error) => {
    if (!(error instanceof CallerGoneError)) report('encoder', error)
    return undefined
  })
  const viewOf = (vector: Float32Array, tokens: number) =>
    viewsOf(vector, constants.needMean(language, tokens), constants)
  return {
    text,
    language,
    words: wordsOfNeed(text, language, expander),
    views: encoding.then((encoded) => encoded && viewOf(encoded.vector, encoded.tokens)),
    aspects,
    aspectViews: encoding.then((encoded) => encoded?.parts.map((part) => viewOf(part, encoded.tokens))),
    tokens: encoding.then(
      (encoded) =>
        encoded?.tokenStates &&
        tokenVectorsOf(
          encoded.tokenStates,
          constants.tokenMean('need', language),
          encoder.manifest.prefixes.need.length,
        ),
    ),
    truncated: encoding.then((encoded) => encoded?.truncated ?? false),
    failure: reading.then(
      () => undefined,
      (error: Error) => error,
    ),
  }
}

function encode(text: string, aspects: readonly Aspect[], encoder: Encoder, urgency: Urgency): Promise<Encoding> {
  const prefix = encoder.manifest.prefixes.need
  // A single aspect is the whole need, which has a vector anyway.
  const parts = aspects.length > 1 ? aspects : []
  return traced('encode', () =>
    encoder.encode(
      prefix + text,
      urgency,
      parts.map(({ start, end }) => ({ start: start + prefix.length, end: end + prefix.length })),
    ),
  )
}
