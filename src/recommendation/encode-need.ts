import { type Encoder, type Encoding, type ModelConstants, tokenVectorsOf, viewsOf } from '../embedding/index.js'
import {
  type Aspect,
  detectLanguage,
  type EncodedNeed,
  type PassageVectors,
  splitAspects,
  type TermExpander,
  wordsOfNeed,
} from '../search/index.js'

export interface NeedEncoder {
  /** Missing until every passage has its vector: there is nothing yet to compare with. */
  readonly vectors: PassageVectors | undefined
  readonly encoder: Encoder
  readonly constants: ModelConstants
  readonly expander: TermExpander
}

export interface NeedOnItsWay extends EncodedNeed {
  /** Whether the model could not take in all of the text. */
  readonly truncated: Promise<boolean>
}

/** Turns a text into a need; its vector is on the way. */
export function encodeNeed(
  text: string,
  givenLanguage: string | undefined,
  { encoder, constants, expander, vectors }: NeedEncoder,
): NeedOnItsWay {
  const language = givenLanguage ?? detectLanguage(text)
  const aspects = splitAspects(text, language)
  const encoding = vectors ? encode(text, aspects, encoder) : Promise.resolve(undefined)
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
  }
}

/** `undefined` when the encoder cannot answer; readiness and log say why. */
async function encode(text: string, aspects: readonly Aspect[], encoder: Encoder): Promise<Encoding | undefined> {
  const prefix = encoder.manifest.prefixes.need
  // One aspect is the whole need, which has a vector anyway.
  const parts = aspects.length > 1 ? aspects : []
  try {
    return await encoder.encode(
      prefix + text,
      'live',
      parts.map(({ start, end }) => ({ start: start + prefix.length, end: end + prefix.length })),
    )
  } catch {
    return undefined
  }
}
