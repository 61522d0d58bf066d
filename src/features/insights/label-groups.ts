import { groupBy, type InterfaceLanguage, type Need } from '../../domain/index.js'
import type { NeedGroup } from './group-needs.js'
import { wordsOfNeed } from './terms-of-need.js'
import { type TextTerm, usualForm } from './text-terms.js'

/** Words that set a group apart, as its members wrote them, and their language. */
export interface ThemeLabel {
  readonly words: readonly string[]
  /** ISO 639-1. */
  readonly language: string
}

const wordsOfLabel = 3

/**
 * Labels for groups by class-based tf-idf (Grootendorst 2022, BERTopic): a word counts by the number of needs of its group
 * that have it, times how rare it is in all groups. A word of several needs goes before a word of one. Labels are in the
 * language of the reader where a need of the group is, else in that of most of its needs.
 */
export function labelGroups(groups: readonly Pick<NeedGroup, 'needs'>[], reader: InterfaceLanguage): ThemeLabel[] {
  const words = new Map<Need, readonly TextTerm[]>()
  for (const need of groups.flatMap(({ needs }) => needs)) words.set(need, wordsOfNeed(need))
  const chosen = groups.map((group) => textsOfOneLanguage(group, reader))
  const usual = new Map(
    [...groupBy([...words.keys()], ({ language }) => language)].map(([language, needs]) => [
      language,
      countOf(needs.map((need) => words.get(need)!)),
    ]),
  )
  return chosen.map(({ language, needs }) => {
    const own = needs.map((need) => words.get(need)!)
    const count = countOf(own)
    const everywhere = usual.get(language)!
    const total = [...everywhere.values()].reduce((sum, value) => sum + value, 0) / groups.length
    const weight = (key: string) => count.get(key)! * Math.log(1 + total / everywhere.get(key)!)
    const isShared = (key: string) => Number(count.get(key)! > 1)
    const best = [...count.keys()]
      .sort(
        (left, right) => isShared(right) - isShared(left) || weight(right) - weight(left) || (left < right ? -1 : 1),
      )
      .slice(0, wordsOfLabel)
    const forms = groupBy(own.flat(), ({ key }) => key)
    return { language, words: best.map((key) => usualForm(forms.get(key)!.map(({ written }) => written))) }
  })
}

function textsOfOneLanguage(
  { needs: all }: Pick<NeedGroup, 'needs'>,
  reader: InterfaceLanguage,
): { language: string; needs: readonly Need[] } {
  const byLanguage = groupBy(all, ({ language }) => language)
  const own = byLanguage.get(reader)
  if (own) return { language: reader, needs: own }
  const [language, needs] = [...byLanguage].reduce((most, next) => (next[1].length > most[1].length ? next : most))
  return { language, needs }
}

/** In how many texts each term is. */
function countOf(texts: readonly (readonly TextTerm[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of texts.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
