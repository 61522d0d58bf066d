import { type CaseStudy, caseStudy, InvalidInputError } from '../domain/index.js'
import type { Catalogue } from './catalogue.js'
import { parseJsonLines } from './catalogue-files.js'
import { checkCaseStudies } from './check-references.js'

/** What is wrong with a line, counted from 1; with the whole where no line can be named. */
export interface ImportFault {
  readonly line: number | null
  /** The field at fault, dotted; empty for the whole line. */
  readonly path: string
  readonly message: string
}

/** What an import would do. Nothing is done where there are faults. */
export interface ImportPreview {
  readonly fresh: readonly CaseStudy[]
  readonly changed: readonly CaseStudy[]
  readonly unchanged: readonly CaseStudy[]
  readonly faults: readonly ImportFault[]
}

type Known = Pick<Catalogue, 'caseStudies' | 'technologies' | 'processAreas' | 'members'>

/** Reads case studies as JSON Lines and says which would be new, which changed, and what is wrong with which line. */
export function previewImport(text: string, known: Known): ImportPreview {
  const { studies, faults } = read(text)
  if (faults.length > 0) return { fresh: [], changed: [], unchanged: [], faults }
  const lines = linesById(text)
  const references = checkCaseStudies(studies, known).map(({ path, message }) => {
    const [, id = '', field = ''] = /^case-studies(?:\.([a-z0-9-]+)\.(\w+))?$/.exec(path) ?? []
    const twice = /^"([^"]+)" stands here more than once$/.exec(message)?.[1] ?? ''
    return { line: lines.get(id || twice) ?? null, path: field, message }
  })
  const isKnown = ({ id }: CaseStudy) => known.caseStudies.has(id)
  const isSame = (study: CaseStudy) => JSON.stringify(known.caseStudies.get(study.id)) === JSON.stringify(study)
  return {
    fresh: studies.filter((study) => !isKnown(study)),
    changed: studies.filter((study) => isKnown(study) && !isSame(study)),
    unchanged: studies.filter(isSame),
    faults: references,
  }
}

const name = 'line'

function read(text: string): { studies: readonly CaseStudy[]; faults: readonly ImportFault[] } {
  try {
    return { studies: parseJsonLines(text, caseStudy, name), faults: [] }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    const faults = error.errors.map(({ path, message }) => {
      const [, line, field = ''] = /^line:(\d+)\.?(.*)$/.exec(path) ?? []
      return { line: line === undefined ? null : Number(line), path: field, message }
    })
    return { studies: [], faults }
  }
}

/** The last line on which each case study stands. Every line was read before, so each is JSON. */
function linesById(text: string): Map<string, number> {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  return new Map(
    lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [[(JSON.parse(line) as { id: string }).id, index + 1] as const],
    ),
  )
}
