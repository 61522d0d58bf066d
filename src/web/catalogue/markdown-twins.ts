import { NotFoundError } from '../../domain/index.js'
import {
  caseStudiesMarkdown,
  caseStudyMarkdown,
  memberMarkdown,
  mergedInto,
  technologyMarkdown,
  type Writing,
} from '../../features/catalogue/index.js'
import type { FileOutcome, Outcome } from '../kit/outcome.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import type { readMember } from './member-pages.js'

/** What a page says, as Markdown. */
function twin(content: string): FileOutcome {
  return { file: { type: 'text/markdown; charset=utf-8', content } }
}

function writingFor({ reader, base }: Visit): Writing {
  return { language: reader.language, base }
}

export async function caseStudyTwin(visit: Visit, { id }: WithId): Promise<Outcome> {
  const { engine, reader } = visit
  const study = engine.catalogue.caseStudies.get(id)
  if (study) return twin(caseStudyMarkdown(study, engine.catalogue, writingFor(visit)))
  const other = await mergedInto(engine, id)
  if (other === undefined) throw new NotFoundError('case study', id)
  return { to: reader.to('case-studies', `${other}.md`), moved: true }
}

export function caseStudiesTwin(visit: Visit): FileOutcome {
  return twin(caseStudiesMarkdown(visit.engine.catalogue, writingFor(visit)))
}

export function technologyTwin(visit: Visit, { id }: WithId): FileOutcome {
  const { catalogue } = visit.engine
  const technology = catalogue.technologies.get(id)
  if (!technology) throw new NotFoundError('technology', id)
  return twin(technologyMarkdown(technology, catalogue, writingFor(visit)))
}

export function memberTwin(visit: Visit, { code }: ReturnType<typeof readMember>): FileOutcome {
  const { catalogue } = visit.engine
  const member = catalogue.members.get(code)
  if (!member) throw new NotFoundError('member', code)
  return twin(memberMarkdown(member, catalogue, writingFor(visit)))
}
