import { expect } from 'chai'
import { bundledDomainDir } from '../../../src/config.js'
import {
  groupBy,
  questionsOf,
  type SurveyAnswer,
  type SurveyAnswers,
  technologyStages,
} from '../../../src/domain/index.js'
import { readDomainPack } from '../../../src/features/catalogue/read-domain-pack.js'
import { countAnswers } from '../../../src/features/surveys/count-answers.js'
import { exactCounts, publishCounts } from '../../../src/features/surveys/publish-counts.js'
import type { PublishedCounts } from '../../../src/features/surveys/published-counts.js'
import { seededRandom } from '../../../src/ranking/index.js'

const pairs = 100_000

/** An attacker who knows every member, every group and every published count, and subtracts counts from each other. */
describe('published counts of a survey of every member', function () {
  this.timeout(120_000)

  it(`reveal no count of fewer than five members by ${pairs.toLocaleString('en')} differences`, async () => {
    const random = seededRandom(20261129)
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!
    const pack = await readDomainPack(bundledDomainDir)
    const questionnaire = pack.questionnaire!
    const members = new Map(pack.members.map((one) => [one.code, one]))
    const technologies = new Map(pack.technologies.map((one) => [one.id, one]))
    const answersOf = (): SurveyAnswers => ({
      questions: Object.fromEntries(
        questionsOf(questionnaire).flatMap((question): [string, SurveyAnswer][] => {
          if (random() < 0.3) return []
          if (!('options' in question)) return [[question.id, { unknown: true }]]
          // Few choose the last options.
          const option = question.options[Math.floor(random() ** 3 * question.options.length)]!.id
          return [[question.id, question.kind === 'choice' ? { option } : { options: [option] }]]
        }),
      ),
      technologies: Object.fromEntries(
        [...technologies.keys()]
          .filter(() => random() < 0.7)
          .map((id) => [id, { stage: pick(technologyStages), obstacles: [], needs: [], note: null }]),
      ),
    })
    const stored = [...members.keys()]
      .filter(() => random() < 0.62)
      .map((memberCode) => ({
        roundId: '',
        memberCode,
        version: 1,
        updatedAt: '',
        updatedBy: null,
        answers: answersOf(),
      }))
    const counted = countAnswers(questionnaire, stored, { members, technologies })
    const published = publishCounts(counted)
    const values = ({ topics }: PublishedCounts) =>
      topics.flatMap(({ groups }) => groups.flatMap((one) => Object.values(one.counts)))
    const large = values(exactCounts(counted)).filter((count) => count! >= 5).length
    expect(values(published).filter((count) => count !== null).length, 'most is published').to.be.above(large / 2)

    const codes = [...members.keys()]
    const sets = counted.groups.map(({ members: own }) => setOf(codes.map((code) => own.has(code))))
    const kinds = [...groupBy([...counted.groups.keys()], (index) => counted.groups[index]!.by).values()]
    const someOf = (kind: readonly number[]) => kind.filter(() => random() < 0.5)
    const union = (groups: readonly number[]) => groups.reduce((set, group) => set | sets[group]!, 0n)
    let tried = 0
    let computed = 0
    while (tried < pairs) {
      const inner = someOf(pick(kinds))
      const outer = random() < 0.5 ? [0] : someOf(pick(kinds))
      if (inner.length === 0 || outer.length === 0 || (union(inner) & ~union(outer)) !== 0n) continue
      tried += 1
      const topic = pick(published.topics)
      const name = pick([...Object.keys(topic.groups[0]!.counts), undefined])
      const [less, more] = [inner, outer].map((groups) => sumOf(topic, groups, name))
      if (less === null || more === null || less === undefined || more === undefined) continue
      computed += 1
      const difference = more - less
      if (difference > 0 && difference < 5)
        expect.fail(`${topic.id} ${name}: ${outer} without ${inner} is ${difference}`)
    }
    expect(computed, 'differences that could be computed').to.be.above(pairs / 20)
  })
})

/** A number with a bit for each member that belongs. */
function setOf(belongs: readonly boolean[]): bigint {
  return belongs.reduce((set, does, index) => (does ? set | (1n << BigInt(index)) : set), 0n)
}

/** The sum of published counts over groups; null when one of them is withheld. @param name who answered when missing */
function sumOf(topic: PublishedCounts['topics'][number], groups: readonly number[], name: string | undefined) {
  const counts = groups.map((index) => {
    const row = topic.groups[index]!
    return name === undefined ? row.answered : row.counts[name]!
  })
  return counts.includes(null) ? null : counts.reduce((sum: number, count) => sum + count!, 0)
}
