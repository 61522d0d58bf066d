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
 * The same case study in a fourth of the memory: its prose is compressed, and read when it is asked for. It looks and
 * copies like any other.
 */
export function compactCaseStudy(study: CaseStudy): CaseStudy {
  const { texts, needsAnswered, sources, ...rest } = study
  const compressed = alone(deflateRawSync(JSON.stringify({ texts, needsAnswered, sources } satisfies Prose)))
  return {
    ...rest,
    administration: labelOf(rest.administration),
    technologies: rest.technologies.map(labelOf),
    processAreas: rest.processAreas.map(labelOf),
    tags: rest.tags.map(labelOf),
    partners: rest.partners.map(labelOf),
    evidence: { ...rest.evidence, sourceType: labelOf(rest.evidence.sourceType) },
    get texts() {
      return proseIn(compressed).texts
    },
    get needsAnswered() {
      return proseIn(compressed).needsAnswered
    },
    get sources() {
      return proseIn(compressed).sources
    },
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
