import type { EmbeddingParts } from './embed-passages.js'

/** The same parts, which read what comes with the program once, and only if it is needed. */
export function readingBundlesOnce(parts: EmbeddingParts): EmbeddingParts {
  let vectors: ReturnType<EmbeddingParts['bundledVectors']> | undefined
  let codes: ReturnType<EmbeddingParts['bundledCodes']> | undefined
  return {
    ...parts,
    bundledVectors: () => {
      vectors ??= parts.bundledVectors()
      return vectors
    },
    bundledCodes: (codebook) => {
      codes ??= parts.bundledCodes(codebook)
      return codes
    },
  }
}
