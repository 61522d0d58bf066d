import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { CaseStudy } from '../../domain/index.js'

/** What takes most of the memory of a case study, and is looked at for few of them at a time. */
type Prose = Pick<CaseStudy, 'texts' | 'needsAnswered' | 'sources'>

/** Case studies whose prose stays readable: some 20 kB each. */
const mostReadable = 2_000

const readable = new LRUCache<string, Prose>({ max: mostReadable })

/** One copy of each label and name: case studies share many of them. */
const labels = new Map<string, string>()

/** Where a case study has its compressed prose: its bytes as characters, which take no more than they are. */
const packed = Symbol('packed')

interface Packed {
  readonly [packed]: string
}

/** All case studies share them: getters in an object of their own would take a kilobyte of each. */
const getters: Readonly<Record<keyof Prose, PropertyDescriptor & ThisType<Packed>>> = {
  texts: getterOf('texts'),
  needsAnswered: getterOf('needsAnswered'),
  sources: getterOf('sources'),
}

/**
 * The same case study in a tenth of the memory: its prose is compressed, and read when it is asked for. It looks, copies
 * and is written like any other: its fields stand in the order of the schema.
 */
export function compactCaseStudy(study: CaseStudy): CaseStudy {
  const { id, texts, needsAnswered, implementers, maturity, year, sources, evidence } = study
  const prose: Prose = { texts, needsAnswered, sources }
  const compact = { id, administration: labelOf(study.administration) }
  Object.defineProperty(compact, packed, { value: deflateRawSync(JSON.stringify(prose)).toString('latin1') })
  Object.defineProperty(compact, 'texts', getters.texts)
  Object.defineProperty(compact, 'needsAnswered', getters.needsAnswered)
  Object.assign(compact, {
    technologies: study.technologies.map(labelOf),
    processAreas: study.processAreas.map(labelOf),
    tags: study.tags.map(labelOf),
    implementers,
    partners: study.partners.map(labelOf),
    maturity,
    year,
  })
  Object.defineProperty(compact, 'sources', getters.sources)
  return Object.assign(compact, {
    evidence: { ...evidence, sourceType: labelOf(evidence.sourceType) },
  }) as Partial<CaseStudy> as CaseStudy
}

function getterOf(field: keyof Prose): PropertyDescriptor & ThisType<Packed> {
  return {
    get() {
      return proseIn(this[packed])[field]
    },
    enumerable: true,
    configurable: true,
  }
}

function proseIn(compressed: string): Prose {
  const known = readable.get(compressed)
  if (known) return known
  const prose = JSON.parse(inflateRawSync(Buffer.from(compressed, 'latin1')).toString()) as Prose
  readable.set(compressed, prose)
  return prose
}

function labelOf(label: string): string {
  const known = labels.get(label)
  if (known !== undefined) return known
  labels.set(label, label)
  return label
}
