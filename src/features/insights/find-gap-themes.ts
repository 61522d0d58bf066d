import { type InterfaceLanguage, mayReadInsights, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'
import { type Gap, readGaps } from '../matches/index.js'
import type { NeedContext, NeedVectors } from '../needs/index.js'
import { groupNeeds, type NeedGroup } from './group-needs.js'
import { labelGroups, type ThemeLabel } from './label-groups.js'
import { type MembersHelped, membersHelped } from './members-helped.js'

/** A problem that the catalogue has no answer to. */
export interface GapTheme extends MembersHelped {
  /** The oldest first. */
  readonly gaps: readonly Gap[]
  /** The need that is most like all others of the theme. */
  readonly central: Need
  /** The id of its oldest need: it stays while other needs come. */
  readonly id: string
  readonly label: ThemeLabel
  /** Those that its members named, the most frequent first. */
  readonly processAreas: readonly string[]
}

export interface GapThemes {
  /** The number of needs without an answer. */
  readonly gaps: number
  /** Those first that help most members. */
  readonly themes: readonly GapTheme[]
}

/** What the catalogue has no answer to among the needs that a viewer may see, by theme. @throws NotAllowedError */
export async function findGapThemes(
  services: NeedContext,
  viewer: Viewer,
  reader: InterfaceLanguage,
): Promise<GapThemes> {
  if (!mayReadInsights(viewer)) throw new NotAllowedError('Insights are for staff')
  const { catalogue } = services.engine
  const gaps = await readGaps(services, viewer)
  const groups = await groupsOf(gaps, services.vectors)
  const labels = labelGroups(groups, reader)
  const byNeed = new Map(gaps.map((gap) => [gap.need.id, gap]))
  const themes = groups.map((group, index): GapTheme => {
    const { needs, central } = group
    const processAreas = areasOf(needs)
    const codes = needs.map(({ memberCode }) => memberCode)
    return {
      gaps: needs.map((need) => byNeed.get(need.id)!),
      central,
      ...membersHelped(catalogue, codes, processAreas),
      id: needs[0]!.id,
      label: labels[index]!,
      processAreas,
    }
  })
  return { gaps: gaps.length, themes: themes.sort(byMembersHelped) }
}

interface Grouped {
  readonly key: string
  readonly groups: readonly NeedGroup[]
}

/** The last result: it is asked for with every page, and changes with the gaps alone. */
const lastGrouped = new WeakMap<NeedVectors, Grouped>()

async function groupsOf(gaps: readonly Gap[], vectors: NeedVectors): Promise<readonly NeedGroup[]> {
  const views = await vectors.of(gaps.map(({ need }) => need))
  const key = gaps.map(({ need, at }) => `${need.id} ${need.version} ${at} ${views.has(need)}`).join('\n')
  const last = lastGrouped.get(vectors)
  if (last?.key === key) return last.groups
  const groups = groupNeeds(
    gaps.map(({ need }) => need),
    views,
  )
  lastGrouped.set(vectors, { key, groups })
  return groups
}

/** Members that wait count before those that are likely to have the need; then the number of needs. */
function byMembersHelped(left: GapTheme, right: GapTheme): number {
  return (
    right.waiting.length - left.waiting.length ||
    right.gaps.length - left.gaps.length ||
    right.likely.length - left.likely.length ||
    (left.id < right.id ? -1 : 1)
  )
}

function areasOf(needs: readonly Need[]): string[] {
  const counts = new Map<string, number>()
  for (const area of needs.flatMap(({ processAreas }) => processAreas)) counts.set(area, (counts.get(area) ?? 0) + 1)
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1)).map(([area]) => area)
}
