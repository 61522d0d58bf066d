import type { InterfaceLanguage } from '../../domain/index.js'
import { type Engine, encodeNeed } from '../../engine/index.js'

/** More than anybody pages through. */
const mostFound = 500

/**
 * The case studies in which words occur, best first: full text only, no vectors. A word or two do not tell their
 * language: they are looked for in the reader's, and in English, in which nearly every case study has a text.
 */
export async function findWords(
  words: string,
  language: InterfaceLanguage,
  engine: Engine,
  allowed: ReadonlySet<string> | undefined,
): Promise<string[]> {
  const lexical = engine.snapshot.retrievers.find(({ name }) => name === 'lexical')
  if (!lexical) return []
  const found = await Promise.all(
    [...new Set([language, 'en'])].map((one) =>
      lexical.retrieve(encodeNeed(words, one, { ...engine.snapshot, vectors: undefined }), {
        limit: mostFound,
        allowed,
      }),
    ),
  )
  const passages = found.flat().sort((left, right) => right.score - left.score)
  return [...new Set(passages.map(({ caseStudyId }) => caseStudyId))]
}
