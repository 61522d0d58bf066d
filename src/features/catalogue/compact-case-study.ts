import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { CaseStudy } from '../../domain/index.js'

/** What takes most of the memory of a case study, and is looked at for few of them at a time. */
type Prose = Pick<CaseStudy, 'texts' | 'needsAnswered' | 'sources'>

/** Case studies whose prose stays readable: some 20 kB each. Catalogues are rarely larger. */
const mostReadable = 5_000

const readable = new LRUCache<Buffer, Prose>({ max: mostReadable })

/** One copy of each label and name: case studies share many of them. */
const labels = new Map<string, string>()

/**
 * The same case study in a fourth of the memory: its prose is compressed, and read when it is asked for. It looks, copies
 * and is written like any other: its fields stand in the order of the schema.
 */
export function compactCaseStudy(study: CaseStudy): CaseStudy {
  const { texts, needsAnswered, sources } = study
  const compressed = alone(deflateRawSync(JSON.stringify({ texts, needsAnswered, sources } satisfies Prose)))
  return {
    id: study.id,
    administration: labelOf(study.administration),
    get texts() {
      return proseIn(compressed).texts
    },
    get needsAnswered() {
      return proseIn(compressed).needsAnswered
    },
    technologies: study.technologies.map(labelOf),
    processAreas: study.processAreas.map(labelOf),
    tags: study.tags.map(labelOf),
    implementers: study.implementers,
    partners: study.partners.map(labelOf),
    maturity: study.maturity,
    year: study.year,
    get sources() {
      return proseIn(compressed).sources
    },
    evidence: { ...study.evidence, sourceType: labelOf(study.evidence.sourceType) },
  }
}

/** The same bytes in memory of their own size: what comes from the library is a small part of a large buffer. */
function alone(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}

function proseIn(compressed: Buffer): Prose {
  const known = readable.get(compressed)
  if (known) return known
  const prose = JSON.parse(inflateRawSync(compressed).toString()) as Prose
  readable.set(compressed, prose)
  return prose
}

function labelOf(label: string): string {
  const known = labels.get(label)
  if (known !== undefined) return known
  labels.set(label, label)
  return label
}
