import { groupBy } from '../../src/domain/index.js'
import type { CrossFitted } from '../../src/features/learning/cross-fit.js'
import type { JudgedNeed, UnanswerableNeed } from '../../src/features/learning/judged-needs.js'
import type { Judged } from '../../src/features/learning/measure-judged.js'
import { auroc, calibrationError, mean, ndcg, scoreCases, usefulFrom } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'

/**
 * How the ranking does for groups of needs, each need ranked by a model of other themes: by language, voice and length,
 * and for needs without an answer by kind and theme.
 */
export interface Groups {
  /** Needs as people tell them. */
  readonly voices: string
  /** How well needs without an answer are told apart. */
  readonly apart: string
  /** The themes without an answer that most often get a fit. */
  readonly themes: string
  /** The needs without an answer that score highest. */
  readonly worst: string
}

/** @param partial the score (0..100) below which no fit is said */
export function groupTables({ topics, unanswerable }: Judged, modelFor: CrossFitted, partial: number): Groups {
  const told = topics.filter(({ voice }) => voice !== undefined).map((need) => ranked(need, modelFor))
  const none = unanswerable.map((need) => ranked(need, modelFor))
  return {
    voices: voicesTable(told, partial),
    apart: apartTable(told, none, partial),
    themes: themesTable(none, partial),
    worst: worstTable(none),
  }
}

interface Ranked<Need> {
  readonly need: Need
  /** Probabilities, the highest first, each with whether it is useful. */
  readonly predictions: readonly { readonly probability: number; readonly outcome: boolean }[]
  readonly caseStudies: readonly string[]
}

function ranked<Need extends JudgedNeed>(need: Need, modelFor: CrossFitted): Ranked<Need> {
  const scored = scoreCases(need.measured, modelFor(need))
  const isUseful = (id: string) => (need.grades.get(id) ?? 0) >= usefulFrom
  return {
    need,
    predictions: scored.map(({ caseStudyId, probability }) => ({ probability, outcome: isUseful(caseStudyId) })),
    caseStudies: scored.map(({ caseStudyId }) => caseStudyId),
  }
}

const best = <Need>({ predictions }: Ranked<Need>): number => predictions[0]!.probability

/** Up to how many characters a need is short, or of middle length. */
const short = 80
const middle = 200

function lengthOf({ need }: JudgedNeed): string {
  const { length } = need.text
  if (length < short) return `under ${short} characters`
  return length < middle ? `${short} to ${middle} characters` : `from ${middle} characters on`
}

function voicesTable(told: readonly Ranked<JudgedNeed>[], partial: number): string {
  const row = (name: string, group: readonly Ranked<JudgedNeed>[]) => [
    name,
    group.length,
    mean(group.map(({ need, caseStudies }) => ndcg(caseStudies, need.grades, 10))).toFixed(3),
    percent(group.map(({ predictions }) => predictions.slice(0, 10).some(({ outcome }) => outcome))),
    percent(group.map(({ predictions }) => predictions[0]!.outcome)),
    `${Math.round(100 * mean(group.map(best)))} %`,
    percent(group.map((one) => best(one) * 100 < partial)),
    calibrationError(
      group.flatMap(({ predictions }) => predictions).filter(({ probability }) => probability >= 0.1),
    ).toFixed(3),
  ]
  const by = (groupOf: (need: JudgedNeed) => string) =>
    [...groupBy(told, ({ need }) => groupOf(need))].map(([name, group]) => row(name, group))
  return markdownTable(
    ['needs', 'number', 'nDCG@10', 'useful among ten', 'first useful', 'predicted', 'no fit', 'calibration from 10'],
    [row('all', told), ...by(({ form }) => form), ...by(({ voice }) => voice!), ...by(lengthOf)],
  )
}

const kinds = ['near', 'middle', 'far'] as const

/** By language, and of one line: the area under the curve, and the share for which no fit is said. */
function apartTable(
  told: readonly Ranked<JudgedNeed>[],
  none: readonly Ranked<UnanswerableNeed>[],
  partial: number,
): string {
  const row = (name: string, isOf: (need: JudgedNeed) => boolean) => {
    const answered = told.filter(({ need }) => isOf(need)).map(best)
    const others = kinds.map((kind) => none.filter(({ need }) => need.kind === kind && isOf(need)).map(best))
    return [
      name,
      ...others.map((scores) => auroc(answered, scores).toFixed(3)),
      ...others.map((scores) => percent(scores.map((score) => score * 100 < partial))),
    ]
  }
  const forms = [...new Set(told.map(({ need }) => need.form))]
  return markdownTable(
    ['needs', ...kinds.map((kind) => `AUROC ${kind}`), ...kinds.map((kind) => `no fit: ${kind}`)],
    [
      ...forms.map((form) => row(form, (need) => need.form === form)),
      row('one line', ({ voice }) => voice === 'oneline'),
    ],
  )
}

const mostThemes = 12
/** A share of fewer needs says little. */
const fewestNeeds = 6

function themesTable(none: readonly Ranked<UnanswerableNeed>[], partial: number): string {
  const themes = [...groupBy(none, ({ need }) => need.theme)].map(([theme, group]) => ({
    theme,
    kind: group[0]!.need.kind,
    count: group.length,
    share: mean(group.map((one) => Number(best(one) * 100 >= partial))),
  }))
  return markdownTable(
    ['theme', 'kind', 'needs', 'get a fit'],
    themes
      .filter(({ count }) => count >= fewestNeeds)
      .sort((left, right) => right.share - left.share || right.count - left.count)
      .slice(0, mostThemes)
      .map(({ theme, kind, count, share }) => [theme, kind, count, `${Math.round(100 * share)} %`]),
  )
}

const mostWorst = 20

function worstTable(none: readonly Ranked<UnanswerableNeed>[]): string {
  // One form of each need.
  const highest = none
    .toSorted((left, right) => best(right) - best(left))
    .filter(({ need }, index, all) => all.findIndex((other) => other.need.topicId === need.topicId) === index)
  return markdownTable(
    ['score', 'kind', 'need', 'found'],
    highest
      .slice(0, mostWorst)
      .map((one) => [Math.round(100 * best(one)), one.need.kind, beginningOf(one.need.need.text), one.caseStudies[0]!]),
  )
}

const mostCharacters = 140

function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '/')
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters).trimEnd()}…` : line
}

function percent(values: readonly boolean[]): string {
  return `${Math.round(100 * mean(values.map(Number)))} %`
}
