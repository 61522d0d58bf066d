import type { BinaryRow, DerivedData } from '../../../platform/database/index.js'
import { inverseFrequency, lengthNorm, type WordScores, wordScore } from '../../../ranking/index.js'
import type { Stems } from '../case-search.js'
import type { Directory } from './directory.js'
import { blockSize, decodePostings, type Postings } from './postings.js'

/** The texts that have a stem. */
interface Having {
  /** In how many texts of all languages. */
  texts: number
  readonly byLanguage: Map<string, Postings[]>
}

/** Scores all case studies by the stems of needs; stems that several needs share are read once. */
export async function searchWords(
  derived: DerivedData,
  schema: string,
  needs: readonly Stems[],
  directory: Directory,
): Promise<WordScores[]> {
  const stems = [...new Set(needs.flatMap((need) => [...need.values()].flat()))]
  const languages = [...new Set(needs.flatMap((need) => [...need.keys()]))]
  const found = stems.length === 0 ? new Map<string, Having>() : await read(derived, schema, { stems, languages })
  return needs.map((need) => ({
    byNumber: scores(need, found, directory),
    caseStudies: directory.caseStudies,
  }))
}

interface Wanted {
  readonly stems: readonly string[]
  readonly languages: readonly string[]
}

async function read(
  derived: DerivedData,
  schema: string,
  { stems, languages }: Wanted,
): Promise<ReadonlyMap<string, Having>> {
  const found = new Map<string, Having>()
  const take = ([stem, language, block, texts, postings]: BinaryRow) => {
    const key = stem!.toString()
    const having = found.get(key) ?? { texts: 0, byLanguage: new Map<string, Postings[]>() }
    found.set(key, having)
    having.texts += texts!.readInt32BE()
    if (!postings) return
    const ofLanguage = having.byLanguage.get(language!.toString()) ?? []
    having.byLanguage.set(language!.toString(), ofLanguage)
    ofLanguage.push(decodePostings(block!.readInt32BE(), postings))
  }
  await derived.eachBinaryRow(
    `SELECT stem, language, block, texts, CASE WHEN language IN (${listed(languages)}) THEN postings END
    FROM ${schema}.words WHERE stem IN (${listed(stems)})`,
    take,
  )
  return found
}

/** Scores of one language, written over by the next one: new ones of this size keep the garbage collector busy. */
let ofLanguage = new Float64Array()

/** The best score of the texts of each case study, by its number. */
function scores(need: Stems, found: ReadonlyMap<string, Having>, directory: Directory): Float32Array {
  const best = new Float32Array(directory.size)
  if (ofLanguage.length !== directory.size) ofLanguage = new Float64Array(directory.size)
  for (const [language, stems] of need) {
    ofLanguage.fill(0)
    for (const stem of stems) {
      const having = found.get(stem)
      if (!having) continue
      const idf = inverseFrequency(having.texts, directory.texts)
      for (const { block, counts, places, lengths } of having.byLanguage.get(language) ?? []) {
        const first = block * blockSize
        for (let index = 0; index < counts.length; index++) {
          const norm = lengthNorm(lengths[index]!, directory.usualLength)
          ofLanguage[first + places[index]!]! += wordScore(idf, counts[index]!, norm)
        }
      }
    }
    for (let number = 0; number < best.length; number++)
      if (ofLanguage[number]! > best[number]!) best[number] = ofLanguage[number]!
  }
  return best
}

/** Texts as literals of SQL: COPY takes no values. */
function listed(texts: readonly string[]): string {
  return texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')
}
