import {
  type Catalogue,
  type FieldError,
  InvalidInputError,
  isStaff,
  unknownIds,
  type Viewer,
  type Workshop,
  type WorkshopFeedbackContent,
} from '../../../domain/index.js'

/** For whom an answer is given, and after which workshop. */
export interface Answering {
  readonly viewer: Viewer
  readonly workshop: Workshop
  readonly memberCode: string | null
}

/**
 * Checks what the schema cannot know: what the catalogue has, and what a form on paper may be entered as.
 * @throws InvalidInputError
 */
export function checkFeedback(
  content: WorkshopFeedbackContent,
  answering: Answering,
  catalogue: Pick<Catalogue, 'members' | 'processAreas' | 'technologies'>,
): void {
  const errors = [
    ...memberErrors(content, answering, catalogue),
    ...content.needs.flatMap(({ processAreas }, index) =>
      unknownIds(`needs.${index}.processAreas`, processAreas, catalogue.processAreas),
    ),
    ...visibilityErrors(content, answering),
    ...content.facts.flatMap(({ technologyId }, index) =>
      catalogue.technologies.has(technologyId)
        ? []
        : [{ path: `facts.${index}.technologyId`, message: `"${technologyId}" does not exist` }],
    ),
  ]
  if (errors.length > 0) throw new InvalidInputError('The answer cannot be kept as it is', errors)
}

function memberErrors(
  { needs }: WorkshopFeedbackContent,
  { workshop, memberCode }: Answering,
  { members }: Pick<Catalogue, 'members'>,
): FieldError[] {
  const error = (message: string) => [{ path: 'memberCode', message }]
  if (memberCode === null) return needs.length > 0 ? error('is needed: a need belongs to a member') : []
  if (!members.has(memberCode)) return error(`"${memberCode}" does not exist`)
  return workshop.participants.includes(memberCode) ? [] : error('does not take part in this workshop')
}

/** A need is shared by its own member only. */
function visibilityErrors({ needs }: WorkshopFeedbackContent, { viewer }: Answering): FieldError[] {
  if (!isStaff(viewer)) return []
  return needs.flatMap(({ visibility }, index) =>
    visibility === 'private'
      ? []
      : [{ path: `needs.${index}.visibility`, message: 'must be private: only its member shares a need' }],
  )
}
