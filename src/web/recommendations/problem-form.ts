import {
  type Catalogue,
  caseStudyId,
  type FieldError,
  fieldErrors,
  InvalidInputError,
  memberOf,
} from '../../domain/index.js'
import type { PendingNeed } from '../../engine/index.js'
import {
  advise,
  encodeRequest,
  type Recommendation,
  recommendationRequest,
} from '../../features/recommendations/index.js'
import { everyFilter } from '../kit/chosen-chips.js'
import { type FormError, oncePerField } from '../kit/form-error.js'
import { many, one, type Values, wholeNumber } from '../kit/form-values.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

/** As many as can be asked for at once: facets are counted over them, and more is shown without asking again. */
export const mostResults = 50
export const firstResults = 10
const mostPeers = 8
export const longestText = 5000

/** What the form on the answer page holds, as it was typed. */
export interface ProblemForm {
  readonly text: string
  readonly member: string
  /** Whether the member is that of the reader, who is then not asked. */
  readonly ownMember: boolean
  readonly technology: readonly string[]
  readonly processArea: readonly string[]
  readonly region: readonly string[]
  readonly maturity: readonly string[]
  readonly yearFrom: string
  /** What the reader left of what the need was taken to be about. */
  readonly understood: Understood
  readonly show: number
  /** Ids of case studies that are ticked to be compared. */
  readonly compare: readonly string[]
}

export interface Understood {
  readonly technologies: readonly string[]
  readonly processAreas: readonly string[]
}

/** As one value, which a single button can send: `biometrics,blockchain|transit`. */
export function writeUnderstood({ technologies, processAreas }: Understood): string {
  return technologies.length + processAreas.length === 0 ? '' : `${technologies.join(',')}|${processAreas.join(',')}`
}

/** The last one counts: the button that was pressed stands behind the form it belongs to. */
function readUnderstood(body: Values): Understood {
  const value = [body.understood].flat().at(-1)
  const [technologies = '', processAreas = ''] = typeof value === 'string' ? value.split('|') : []
  const ids = (list: string) => list.split(',').filter((id) => id !== '')
  return { technologies: ids(technologies), processAreas: ids(processAreas) }
}

/** The form as it was sent; a filter that a button takes away is not in it. */
export function readProblemForm({ form }: Pick<Sent, 'form'>): ProblemForm {
  const show = wholeNumber(form, 'show')
  const without = one(form, 'without')
  const filter = (name: string) =>
    without === everyFilter ? [] : many(form, name).filter((value) => without !== `${name}:${value}`)
  return {
    // Browsers send line breaks as two characters: they count as one.
    text: one(form, 'text').replaceAll('\r\n', '\n'),
    member: one(form, 'member'),
    ownMember: false,
    technology: filter('technology'),
    processArea: filter('processArea'),
    region: filter('region'),
    maturity: filter('maturity'),
    yearFrom: (filter('yearFrom')[0] ?? '').trim(),
    understood: readUnderstood(form),
    show: Math.min(mostResults, Math.max(firstResults, show || firstResults)),
    compare: many(form, 'compare').filter((id) => caseStudyId.safeParse(id).success),
  }
}

/** The form for its viewer: somebody who belongs to a member asks for that one. */
export function formFor({ viewer }: Pick<Visit, 'viewer'>, form: ProblemForm): ProblemForm {
  const own = memberOf(viewer)
  return own === null ? form : { ...form, member: own, ownMember: true }
}

interface Asked {
  readonly form: ProblemForm
  readonly answer: Recommendation
  readonly encoded: PendingNeed
  readonly errors?: never
}
interface NotAsked {
  readonly form: ProblemForm
  readonly answer?: never
  readonly encoded?: never
  readonly errors: readonly FormError[]
}

/** What the engine answers to a form, or what is wrong with the form. */
export async function ask(visit: Visit, typed: ProblemForm): Promise<Asked | NotAsked> {
  const {
    reader: { language },
    viewer,
    services,
  } = visit
  const form = formFor(visit, typed)
  const parsed = recommendationRequest.safeParse({
    text: form.text.trim(),
    memberCode: form.member || undefined,
    outputLanguage: language,
    ...form.understood,
    filters: {
      technologies: form.technology,
      processAreas: form.processArea,
      regions: form.region,
      maturity: form.maturity,
      yearFrom: wholeNumber({ ...form }, 'yearFrom'),
    },
    limit: mostResults,
    peers: mostPeers,
  })
  if (!parsed.success) {
    const errors = [...fieldErrors(parsed.error), ...unknownMember(form, services.engine.catalogue)]
    return { form, errors: formErrorsOf(errors, form) }
  }
  try {
    const encoded = encodeRequest(parsed.data, services.engine.snapshot)
    return { form, answer: await advise(services, viewer, parsed.data, { encoded }), encoded }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return { form, errors: formErrorsOf(error.errors, form) }
  }
}

/** All errors are said at once, also those that only the catalogue knows. */
function unknownMember({ member }: ProblemForm, { members }: Catalogue): FieldError[] {
  return member === '' || members.has(member) ? [] : [{ path: 'memberCode', message: `"${member}" does not exist` }]
}

/** Each field at error once, in the reader's terms: what the form calls it, not what the API does. */
function formErrorsOf(errors: readonly FieldError[], form: ProblemForm): FormError[] {
  const named = errors.map(({ path }): FormError => {
    if (path === 'text') return errorOfText(form.text)
    if (path === 'memberCode') return { field: 'member', key: 'form.error.member' }
    if (path === 'filters.yearFrom') return { field: 'yearFrom', key: 'form.error.year' }
    return { field: 'refine', key: 'form.error.choice' }
  })
  return oncePerField(named)
}

function errorOfText(text: string): FormError {
  if (text.trim() === '') return { field: 'text', key: 'form.error.noText' }
  const over = text.trim().length - longestText
  return over > 0
    ? { field: 'text', key: 'form.error.longText', values: { most: longestText, over } }
    : { field: 'text', key: 'form.error.noWords' }
}
