import { speaks } from '../plan-workshop.js'
import type { KitMatter, TopicCase } from './kit-matter.js'
import type { StoredTopic } from './stored-kit.js'

const mostSpeakers = 3
/** Case studies that are looked at: further down they are about something else. */
const mostCases = 8
/** What a speaker is worth who needs an interpreter. */
const otherLanguage = 0.6
/** Who takes part anyway needs no invitation. */
const takesPart = 1.15
const partnerShare = 0.8

/** Who could speak about a topic: who has done what answers it best, in a language of the workshop, and takes part. */
export function chooseSpeakers(
  cases: readonly TopicCase[],
  { workshop, participants, catalogue }: Pick<KitMatter, 'workshop' | 'participants' | 'catalogue'>,
): StoredTopic['speakers'] {
  const taking = new Set(participants.map(({ code }) => code))
  const best = new Map<string, { readonly caseStudyId: string; readonly worth: number }>()
  for (const { study, weight } of cases.slice(0, mostCases)) {
    for (const { member: code, role } of study.implementers) {
      const member = catalogue.members.get(code)
      if (!member || role === 'supporter') continue
      const worth =
        weight *
        (role === 'lead' ? 1 : partnerShare) *
        (speaks(member, workshop.languages) ? 1 : otherLanguage) *
        (taking.has(code) ? takesPart : 1)
      if (worth > (best.get(code)?.worth ?? 0)) best.set(code, { caseStudyId: study.id, worth })
    }
  }
  return [...best]
    .sort(([one, left], [other, right]) => right.worth - left.worth || (one < other ? -1 : 1))
    .slice(0, mostSpeakers)
    .map(([memberCode, { caseStudyId }]) => ({ memberCode, caseStudyId }))
}
