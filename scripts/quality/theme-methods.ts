import { sameThemeFrom } from '../../src/features/insights/group-needs.js'
import { type ComparedText, likenessTable } from '../../src/features/insights/need-likeness.js'
import { averageLink, likenessOf } from '../../src/ranking/index.js'
import { steadyGroups } from './steady-groups.js'

/** A text with a name that does not depend on its place. */
export interface NamedText extends ComparedText {
  readonly name: string
}

/** Groups texts. @returns for each text a name of its group */
type Method = (texts: readonly NamedText[]) => readonly (string | number)[]

/** From which likeness of views two needs may be the same: `maybeSameFrom`, by which themes were linked before. */
const linkFrom = 0.35

/** Ways to group needs that were compared; the one in use last. */
export const methods: Readonly<Record<string, Method>> = {
  'single link, .35 (before)': (texts) => singleLink(plainTable(texts), texts.length, linkFrom),
  'leader, .35': (texts) => leader(plainTable(texts), texts.length, linkFrom),
  'average link without centring and words, .35': (texts) => [...averageLink(plainTable(texts), texts.length, 0.35)],
  'consensus of average links, .20': (texts) => consensus(texts, 0.2),
  'average link, .20': byAverage(0.2),
  'average link, .25': byAverage(0.25),
  'average link, .35': byAverage(0.35),
  [`average link, ${sameThemeFrom.toFixed(2).slice(1)} (in use)`]: byAverage(sameThemeFrom),
}

function byAverage(cut: number): Method {
  return (texts) => [...averageLink(likenessTable(texts), texts.length, cut)]
}

function plainTable(texts: readonly NamedText[]): Float32Array {
  const table = new Float32Array(texts.length ** 2)
  for (const [row, one] of texts.entries()) {
    for (const [column, other] of texts.entries()) {
      table[row * texts.length + column] = likenessOf(one.views!, other.views!)
    }
  }
  return table
}

/** Each text joins all groups that it is like a member of, and makes them one. */
function singleLink(table: Float32Array, count: number, from: number): number[] {
  const groupOf = Array.from({ length: count }, (_, text) => text)
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      const [kept, joined] = [groupOf[other]!, groupOf[one]!]
      if (kept === joined || table[one * count + other]! < from) continue
      for (let text = 0; text < count; text++) if (groupOf[text] === joined) groupOf[text] = kept
    }
  }
  return groupOf
}

/** Each text joins the first text of the nearest group, or is the first of a new one (Hartigan 1975). */
function leader(table: Float32Array, count: number, from: number): number[] {
  const leaders: number[] = []
  return Array.from({ length: count }, (_, text) => {
    const near = leaders
      .filter((one) => table[text * count + one]! >= from)
      .sort((left, right) => table[text * count + right]! - table[text * count + left]!)[0]
    if (near === undefined) leaders.push(text)
    return near ?? text
  })
}

function consensus(texts: readonly NamedText[], cut: number): number[] {
  const names = texts.map(({ name }) => name)
  const groups = steadyGroups(names, likenessTable(texts), { cut, rounds: 50, share: 0.8, agreement: 0.5 })
  const groupOf = new Array<number>(texts.length)
  for (const [group, places] of groups.entries()) for (const place of places) groupOf[place] = group
  return groupOf
}
