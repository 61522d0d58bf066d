import { type Encoder, type Encoding, type ModelConstants, tokenVectorsOf, viewsOf } from '../embedding/index.js'
import {
  detectLanguage,
  type EncodedNeed,
  type PassageVectors,
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

/** Turns a text into a need; its vector is on the way. */
export function encodeNeed(
  text: string,
  givenLanguage: string | undefined,
  { encoder, constants, expander, vectors }: NeedEncoder,
): EncodedNeed & { readonly truncated: Promise<boolean> } {
  const language = givenLanguage ?? detectLanguage(text)
  const encoding = vectors ? encode(text, encoder) : Promise.resolve(undefined)
  return {
    text,
    language,
    words: wordsOfNeed(text, language, expander),
    views: encoding.then(
      (encoded) => encoded && viewsOf(encoded.vector, constants.needMean(language, encoded.tokens), constants),
    ),
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
async function encode(text: string, encoder: Encoder): Promise<Encoding | undefined> {
  try {
    return await encoder.encode(encoder.manifest.prefixes.need + text)
  } catch {
    return undefined
  }
}
