import { z } from 'zod'
import {
  type CaseStudy,
  type Catalogue,
  contextLikeness,
  type InterfaceLanguage,
  type Member,
  sharedContext,
  type TechnologyStage,
  technologyStage,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { translate } from '../../messages/translate.js'
import { caseStudySummary, memberName, named, summarise } from '../catalogue/index.js'
import { readStages } from '../surveys/index.js'
import { stageLead } from './stage-signal.js'

/** Members to learn from about one technology: they were where the asking member is, in a like situation. */
export const peersAhead = z
  .object({
    technology: named,
    stage: technologyStage.describe('How far your member is, as it said in the survey'),
    peers: z.array(
      z.object({
        member: memberName,
        caseStudy: caseStudySummary.describe('What shows that it is a step or two ahead'),
        reasons: z.array(z.string()).describe('Facts, in the language that was asked for'),
      }),
    ),
  })
  .meta({ id: 'PeersAhead' })
export type PeersAhead = z.infer<typeof peersAhead>

/** Stages at which a member looks for others. */
const looking: ReadonlySet<TechnologyStage> = new Set(['studying', 'pilot', 'stopped'])
const mostPeers = 3

/**
 * For each technology that a member studies, tries or gave up: who is a step or two ahead, most alike first.
 * @throws NotAllowedError when the viewer may not read the answers of the member
 */
export async function findPeersAhead(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  member: Member,
  language: InterfaceLanguage,
): Promise<PeersAhead[]> {
  const stages = await readStages({ database }, viewer, member.code)
  return [...stages]
    .filter(([id, stage]) => looking.has(stage) && catalogue.technologies.has(id))
    .map(([id, stage]) => {
      const ahead = membersAhead(new Map([[id, stage]]), member, catalogue)
      return {
        technology: { id, name: catalogue.technologies.get(id)!.name[language] },
        stage,
        peers: ahead.map(({ other, study, shared }) => ({
          member: { code: other.code, name: other.name[language] },
          caseStudy: summarise(study, catalogue, language),
          reasons: shared.map((name) => translate(language, `peer.context.${name}`)),
        })),
      }
    })
    .filter(({ peers }) => peers.length > 0)
}

function membersAhead(stages: ReadonlyMap<string, TechnologyStage>, member: Member, catalogue: Catalogue) {
  return [...catalogue.experience]
    .flatMap(([code, studies]) => {
      const other = catalogue.members.get(code)
      const study = other && code !== member.code ? studyAhead(stages, studies) : undefined
      return other && study
        ? [{ other, study, likeness: contextLikeness(member, other), shared: sharedContext(member, other) }]
        : []
    })
    .sort(
      (left, right) =>
        right.likeness - left.likeness ||
        newest(right.study) - newest(left.study) ||
        (left.other.code < right.other.code ? -1 : 1),
    )
    .slice(0, mostPeers)
}

/** The newest case study that shows a step or two more. */
function studyAhead(
  stages: ReadonlyMap<string, TechnologyStage>,
  studies: readonly CaseStudy[],
): CaseStudy | undefined {
  return studies
    .filter((study) => stageLead(stages, [study])?.fit === 1)
    .reduce<CaseStudy | undefined>((best, one) => (best && newest(best) >= newest(one) ? best : one), undefined)
}

function newest({ year }: CaseStudy): number {
  return year ?? 0
}
