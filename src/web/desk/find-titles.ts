import type { CaseStudy, Catalogue } from '../../domain/index.js'
import { fold } from '../../platform/text/index.js'

const mostFound = 20

/** The case studies whose title, in any of its languages, has a word that begins with each of these; or whose id it is. */
export function findTitles(words: string, { caseStudies }: Catalogue): CaseStudy[] {
  const asked = wordsOf(words)
  if (asked.length === 0) return []
  const meets = (study: CaseStudy) => {
    const known = Object.values(study.texts).flatMap((text) => (text ? wordsOf(text.title) : []))
    return study.id === words.trim() || asked.every((word) => known.some((one) => one.startsWith(word)))
  }
  return [...caseStudies.values()].filter(meets).slice(0, mostFound)
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
