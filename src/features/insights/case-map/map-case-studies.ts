import type { CaseStudy } from '../../../domain/index.js'
import type { Snapshot } from '../../../engine/index.js'
import { normalise } from '../../../platform/vectors/index.js'
import { evenly, type WholeTexts } from '../../../ranking/index.js'
import { type LaidOut, layOut, type Place } from './lay-out.js'
import { nameGroups, type Theme } from './name-groups.js'

/** Case studies on the map at most: the time grows with the square of their number, and more would be one spot. */
const mostPlaces = 900
/** So many colours can be told apart. */
const mostGroups = 8

export interface PlacedStudy {
  readonly study: CaseStudy
  readonly place: Place
}

/** Case studies that lie together. */
export interface CaseGroup {
  /** Missing where nothing dominates the group. */
  readonly theme: Theme | undefined
  readonly studies: readonly PlacedStudy[]
}

/** Case studies by meaning, on a plane: what is alike lies together. The largest group comes first. */
export interface CaseMap {
  readonly groups: readonly CaseGroup[]
}

type Mapped = Pick<Snapshot, 'catalogue' | 'search'>

interface Layout extends LaidOut {
  readonly ids: readonly string[]
}

/** Laid out once for each set of vectors, in slices, so that other requests are answered meanwhile. */
const known = new WeakMap<Mapped['search'], Promise<Layout>>()

/** The map of the last catalogue that was asked for, of each set of vectors. */
const lastMapped = new WeakMap<Mapped['search'], { readonly catalogue: Mapped['catalogue']; readonly map: CaseMap }>()

/** The same object as long as nothing changes, so that what is made of it can be kept. */
export async function mapCaseStudies({ catalogue, search }: Mapped): Promise<CaseMap> {
  const laidOut = known.get(search) ?? computeLayout(search)
  known.set(search, laidOut)
  // What failed is tried again by the next request.
  laidOut.catch(() => known.delete(search))
  const layout = await laidOut
  const last = lastMapped.get(search)
  if (last?.catalogue === catalogue) return last.map
  const map = mapOf(layout, catalogue)
  lastMapped.set(search, { catalogue, map })
  return map
}

function mapOf({ ids, places, groupOf }: Layout, catalogue: Mapped['catalogue']): CaseMap {
  const grouped: PlacedStudy[][] = []
  for (const [index, id] of ids.entries()) {
    const study = catalogue.caseStudies.get(id)
    if (!study) continue
    const number = groupOf[index]!
    grouped[number] ??= []
    grouped[number].push({ study, place: places[index]! })
  }
  const groups = grouped.filter((group) => group !== undefined)
  const themes = nameGroups(groups.map((group) => group.map(({ study }) => study)))
  return { groups: groups.map((studies, index) => ({ theme: themes[index], studies })) }
}

async function computeLayout(search: Mapped['search']): Promise<Layout> {
  const { wholes } = await search.textsOf(evenly(search.caseStudyIds, mostPlaces))
  if (!wholes) return { ids: [], places: [], groupOf: [] }
  const ids = evenly(wholes.caseStudyIds, mostPlaces)
  const laidOut = await layOut(
    ids.map((id) => meaningOf(id, wholes)),
    mostGroups,
  )
  return { ids, ...laidOut }
}

/** The mean of a case study's whole texts over its languages, in the view in which likeness is measured. */
function meaningOf(id: string, wholes: WholeTexts): Float32Array {
  const sum = new Float32Array(wholes.width / 2)
  for (const view of wholes.throughHead(id).values()) {
    for (let index = 0; index < sum.length; index++) sum[index]! += view[index]!
  }
  return normalise(sum)
}
