import { LRUCache } from 'lru-cache'
import type { CaseStudy, Catalogue } from '../../domain/index.js'
import { allowedBy, filters } from '../../features/catalogue/index.js'
import { one } from '../kit/form-values.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import { oncePer } from './once-per.js'

/** Which case studies charts show, as it stands in their address; empty where all are. */
export interface Shown {
  readonly technology: string
  readonly region: string
  readonly maturity: string
  readonly yearFrom: string
  readonly yearTo: string
}
export type ShownName = keyof Shown
export const shownNames = ['technology', 'region', 'maturity', 'yearFrom', 'yearTo'] as const satisfies ShownName[]

export const allShown: Shown = { technology: '', region: '', maturity: '', yearFrom: '', yearTo: '' }

export function readShown({ query }: Pick<Sent, 'query'>): Shown {
  return Object.fromEntries(shownNames.map((name) => [name, one(query, name).trim()])) as unknown as Shown
}

/** Without what the catalogue does not know: an address that somebody kept still opens. */
export function knownOf(shown: Shown, { technologies, regions }: Catalogue): Shown {
  const isKnown: Record<ShownName, (value: string) => boolean> = {
    technology: (id) => technologies.has(id),
    region: (id) => regions.has(id),
    maturity: (stage) => filters.shape.maturity.safeParse([stage]).success,
    yearFrom: isYear,
    yearTo: isYear,
  }
  const known = shownNames.map((name) => [name, isKnown[name](shown[name]) ? shown[name] : ''])
  return Object.fromEntries(known) as unknown as Shown
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && filters.shape.yearFrom.safeParse(Number(text)).success
}

/** So many selections are kept for a catalogue: those of one reader who tries filters, and of a few others. */
const mostKept = 30

const keptOf = oncePer((_: Catalogue) => new LRUCache<string, readonly CaseStudy[]>({ max: mostKept }))

/** The case studies that are shown: the same array each time, so that what is counted in it can be kept. */
export function studiesOf(shown: Shown, catalogue: Catalogue): readonly CaseStudy[] {
  const kept = keptOf(catalogue)
  const key = JSON.stringify(shownPairs(shown))
  const found = kept.get(key) ?? select(shown, catalogue)
  kept.set(key, found)
  return found
}

function select(shown: Shown, catalogue: Catalogue): readonly CaseStudy[] {
  const year = (text: string) => (text === '' ? undefined : Number(text))
  const allowed = allowedBy(
    filters.parse({
      technologies: shown.technology === '' ? [] : [shown.technology],
      regions: shown.region === '' ? [] : [shown.region],
      maturity: shown.maturity === '' ? [] : [shown.maturity],
      yearFrom: year(shown.yearFrom),
      yearTo: year(shown.yearTo),
    }),
    catalogue,
  )
  const all = [...catalogue.caseStudies.values()]
  return allowed ? all.filter(({ id }) => allowed.has(id)) : all
}

export function shownPairs(shown: Shown): [string, string][] {
  return shownNames.flatMap((name): [string, string][] => (shown[name] === '' ? [] : [[name, shown[name]]]))
}

/** The address of the list of the case studies that are shown, narrowed down further. */
export function recordsAt({ to }: Reader, shown: Shown, further: Readonly<Record<string, string>> = {}): string {
  return withQuery(to('case-studies'), Object.entries({ ...Object.fromEntries(shownPairs(shown)), ...further }))
}

export function withQuery(path: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`
}
