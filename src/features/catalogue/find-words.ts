import type { InterfaceLanguage } from '../../domain/index.js'
import { type Engine, wordsOfNeed } from '../../engine/index.js'

/** More than anybody pages through. */
const mostFound = 500

/**
 * The case studies in which words occur, best first: full text only, no vectors. A word or two do not tell their
 * language: they are looked for in the reader's, and in English, in which nearly every case study has a text.
 */
export async function findWords(
  text: string,
  language: InterfaceLanguage,
  { snapshot: { search, expander } }: Engine,
  allowed: ReadonlySet<string> | undefined,
): Promise<string[]> {
  const stems = [...new Set([language, 'en'])].map((one) => wordsOfNeed(text, one, expander))
  const together = new Map(
    [...new Set(stems.flatMap((one) => [...one.keys()]))].map((target) => [
      target,
      [...new Set(stems.flatMap((one) => one.get(target) ?? []))],
    ]),
  )
  const [scores] = await search.searchWords([together])
  return search.bestByWords(scores!, { limit: mostFound, allowed })
}
