import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { CaseStudy } from '../../domain/index.js'

/** What takes most of the memory of a case study, and is looked at for few of them at a time. */
type Prose = Pick<CaseStudy, 'texts' | 'needsAnswered' | 'sources'>

/** Case studies whose prose stays readable: some 20 kB each. */
const mostReadable = 2_000

const readable = new LRUCache<string, Prose>({ max: mostReadable })

/** One copy of each list of labels: case studies share many of them, and what is not there is not looked through. */
const lists = new Map<string, readonly unknown[]>()
/** The same of names. */
const names = new Map<string, string>()

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
  const { id, texts, needsAnswered, maturity, year, sources, evidence } = study
  const prose: Prose = { texts, needsAnswered, sources }
  const compact = { id, administration: nameOf(study.administration) }
  Object.defineProperty(compact, packed, { value: deflateRawSync(JSON.stringify(prose)).toString('latin1') })
  Object.defineProperty(compact, 'texts', getters.texts)
  Object.defineProperty(compact, 'needsAnswered', getters.needsAnswered)
  Object.assign(compact, {
    technologies: listOf(study.technologies),
    processAreas: listOf(study.processAreas),
    tags: listOf(study.tags),
    implementers: listOf(study.implementers),
    partners: listOf(study.partners),
    maturity,
    year,
  })
  Object.defineProperty(compact, 'sources', getters.sources)
  return Object.assign(compact, {
    evidence: { ...evidence, sourceType: nameOf(evidence.sourceType) },
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

function listOf<T>(list: readonly T[]): readonly T[] {
  const key = JSON.stringify(list)
  const known = lists.get(key)
  if (known) return known as readonly T[]
  lists.set(key, list)
  return list
}

function nameOf(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, name)
  return name
}
