import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createServices } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import { encodeNeed, type Snapshot } from '../../src/engine/index.js'
import { wordsAndPairsIn } from '../../src/features/insights/text-terms.js'
import { adjustedRandIndex, mean, seededRandom } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { include } from './include.js'
import { methods, type NamedText } from './theme-methods.js'

/**
 * Measures how needs are grouped into themes: agreement with the themes for which they were written, and whether the
 * groups stay when needs come in another order or a tenth of them is left out. Writes the table of `docs/quality.md`.
 */
const folder = path.join(projectRoot, 'data/evaluation')
const seeds = Array.from({ length: 10 }, (_, index) => index + 1)
const languages = ['en', 'fr', 'es'] as const
const share = 0.9

interface WrittenNeed {
  readonly id: string
  readonly theme: string
  readonly kind?: string
  readonly en: string
  readonly fr: string
  readonly es: string
}

interface Written extends NamedText {
  readonly theme: string
}

async function readNeeds(file: string, isMeant: (need: WrittenNeed) => boolean): Promise<WrittenNeed[]> {
  const lines = (await readFile(path.join(folder, file), 'utf8')).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as WrittenNeed).filter(isMeant)
}

/** Each need in one of three languages, as members write; which one, its place in the file decides. */
async function encoded(needs: readonly WrittenNeed[], snapshot: Snapshot): Promise<Written[]> {
  const texts: Written[] = []
  for (const [index, need] of needs.entries()) {
    const language = languages[index % languages.length]!
    const views = await encodeNeed(need[language], language, snapshot, 'bulk').views
    const words = wordsAndPairsIn(need[language], language).flatMap(({ key }) => (key.includes(' ') ? [] : [key]))
    texts.push({ name: need.id, theme: need.theme, language, views, words })
  }
  return texts
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item)
}

type Groups = ReadonlyMap<string, string | number>

function grouped(texts: readonly Written[], method: (typeof methods)[string]): Groups {
  const groupOf = method(texts)
  return new Map(texts.map(({ name }, index) => [name, groupOf[index]!]))
}

function agreement(one: Groups, other: Groups): number {
  const names = [...other.keys()]
  return adjustedRandIndex(
    names.map((name) => one.get(name)),
    names.map((name) => other.get(name)),
  )
}

function measured(texts: readonly Written[], method: (typeof methods)[string]) {
  const all = grouped(texts, method)
  const orders = seeds.map((seed) => agreement(all, grouped(shuffled(texts, seed), method)))
  const parts = seeds.map((seed) => {
    const drawn = new Set(shuffled(texts, seed).slice(0, Math.round(texts.length * share)))
    return agreement(
      all,
      grouped(
        texts.filter((text) => drawn.has(text)),
        method,
      ),
    )
  })
  const sizes = new Map<unknown, number>()
  for (const group of all.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return {
    topics: agreement(all, new Map(texts.map(({ name, theme }) => [name, theme]))),
    sameTheme: sameThemeShare(texts, all),
    order: Math.min(...orders),
    part: mean(parts),
    worstPart: Math.min(...parts),
    groups: [...sizes.values()].filter((size) => size > 1).length,
    largest: Math.max(...sizes.values()),
  }
}

/** Of the pairs of needs that stand together, the share that was written for one theme. */
function sameThemeShare(texts: readonly Written[], groups: Groups): number {
  const together = texts.flatMap((one, index) =>
    texts.slice(0, index).flatMap((other) => (groups.get(one.name) === groups.get(other.name) ? [[one, other]] : [])),
  )
  return together.filter(([one, other]) => one!.theme === other!.theme).length / Math.max(1, together.length)
}

const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const { engine, close } = await createServices(readConfig(), { log: quiet })
try {
  await engine.whenReady()
  const ofKind = async (wanted: string) =>
    encoded(await readNeeds('unanswerable-voices.jsonl', ({ kind }) => kind === wanted), engine.snapshot)
  const sets = [
    ['answered', await encoded(await readNeeds('voices/topics.jsonl', () => true), engine.snapshot)],
    ['unanswered', await ofKind('near')],
    ['untouched', await ofKind('middle')],
  ] as const
  const rows = Object.entries(methods).flatMap(([name, method]) =>
    sets.map(([set, texts]) => {
      const { topics, sameTheme, order, part, worstPart, groups, largest } = measured(texts, method)
      const figures = [topics, sameTheme, order, part, worstPart].map((value) => value.toFixed(3))
      return [name, set, ...figures, groups, largest]
    }),
  )
  const head = ['themes', 'needs', 'agreement', 'same theme', 'other order', '90 %', '90 %, worst', 'groups', 'largest']
  const table = markdownTable(head, rows)
  process.stdout.write(`${table}\n`)
  await include(path.join(projectRoot, 'docs'), { themes: table })
} finally {
  await close()
}
