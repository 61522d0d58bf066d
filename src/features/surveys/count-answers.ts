import {
  type Catalogue,
  type Questionnaire,
  questionsOf,
  type SurveyAnswer,
  type SurveyQuestion,
  technologyStages,
} from '../../domain/index.js'
import type { StoredAnswers } from './answer-store.js'
import { groupsOf, type MemberGroup } from './member-groups.js'

/** What is counted: the answers to one question, or what is said about one technology. */
export interface CountedTopic {
  readonly kind: 'question' | 'technology'
  readonly id: string
  /** Codes of the members that answered. */
  readonly answered: ReadonlySet<string>
  /** Answers of which everybody gave exactly one; empty where several can be chosen. */
  readonly oneOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Answers of which several can be given. */
  readonly anyOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** The answers of a round, counted member by member. */
export interface CountedAnswers {
  readonly groups: readonly MemberGroup[]
  readonly topics: readonly CountedTopic[]
}

/** Numbers and texts are not counted by their value: for numbers and texts only who answered. */
export function countAnswers(
  asked: Questionnaire,
  all: readonly StoredAnswers[],
  catalogue: Pick<Catalogue, 'members' | 'technologies'>,
): CountedAnswers {
  const answers = all.filter(({ memberCode }) => catalogue.members.has(memberCode))
  return {
    groups: groupsOf(catalogue),
    topics: [
      ...questionsOf(asked).map((question) => countQuestion(question, answers)),
      ...[...catalogue.technologies.keys()].map((id) => countTechnology(asked, id, answers)),
    ],
  }
}

function countQuestion(question: SurveyQuestion, all: readonly StoredAnswers[]): CountedTopic {
  const given = all.flatMap(({ memberCode, answers }) => {
    const answer = answers.questions[question.id]
    return answer ? [{ memberCode, values: valuesIn(answer) }] : []
  })
  const options = 'options' in question ? question.options.map(({ id }) => id) : []
  const counts = countValues([...options, 'unknown'], given)
  const isChoice = question.kind === 'choice'
  return {
    kind: 'question',
    id: question.id,
    answered: codesOf(given),
    oneOf: isChoice ? counts : new Map(),
    anyOf: isChoice ? new Map() : counts,
  }
}

function countTechnology(asked: Questionnaire, id: string, all: readonly StoredAnswers[]): CountedTopic {
  const given = all.flatMap(({ memberCode, answers }) => {
    const answer = answers.technologies[id]
    return answer ? [{ memberCode, answer }] : []
  })
  const { obstacles, needs } = asked.technologies
  const namesOf = (kind: 'obstacle' | 'need', ids: readonly string[]) => ids.map((one) => `${kind}.${one}`)
  const idsIn = (options: readonly { readonly id: string }[]) => options.map((one) => one.id)
  return {
    kind: 'technology',
    id,
    answered: codesOf(given),
    oneOf: countValues(
      [...technologyStages, 'unknown'],
      given.map(({ memberCode, answer }) => ({ memberCode, values: [answer.stage] })),
    ),
    anyOf: countValues(
      [...namesOf('obstacle', idsIn(obstacles)), ...namesOf('need', idsIn(needs))],
      given.map(({ memberCode, answer }) => ({
        memberCode,
        values: [...namesOf('obstacle', answer.obstacles), ...namesOf('need', answer.needs)],
      })),
    ),
  }
}

interface Given {
  readonly memberCode: string
  readonly values: readonly string[]
}

function countValues(values: readonly string[], given: readonly Given[]): Map<string, Set<string>> {
  return new Map(values.map((value) => [value, codesOf(given.filter((one) => one.values.includes(value)))]))
}

function valuesIn(answer: SurveyAnswer): readonly string[] {
  if ('unknown' in answer) return ['unknown']
  if ('option' in answer) return [answer.option]
  return 'options' in answer ? answer.options : []
}

function codesOf(given: readonly { readonly memberCode: string }[]): Set<string> {
  return new Set(given.map(({ memberCode }) => memberCode))
}
