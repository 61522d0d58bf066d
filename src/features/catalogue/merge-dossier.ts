import { isDeepStrictEqual } from 'node:util'
import { dossierHeading, type FactContent, type Technology } from '../../domain/index.js'
import { contentOfFact, type DossierFact, factsOf } from './dossier-facts.js'
import type { FactEvent } from './fact-history-store.js'
import type { ChangedByPack } from './record-store.js'

/** What a domain pack did to something that people had changed. */
export type ReplacedFact = Pick<FactEvent, 'factId' | 'heading' | 'action' | 'before' | 'after'>

export interface MergedDossier {
  readonly technology: Technology
  /** How many facts stay as people added or changed them, or stay removed. */
  readonly kept: number
  readonly replaced: readonly ReplacedFact[]
}

type StoredFact = Technology['dossier']['costs'][number]
type Fact = DossierFact & { readonly stored: StoredFact }

/**
 * A technology as a domain pack has it, with the facts that people changed, added or removed. Where the pack itself
 * changed the same fact, the pack counts.
 */
export function mergeDossier({ record, before, stored }: Omit<ChangedByPack<Technology>, 'key'>): MergedDossier {
  if (!stored) return { technology: record, kept: 0, replaced: [] }
  const [inPack, inPackBefore, here] = [byId(record), byId(before), byId(stored)]
  const facts: Fact[] = []
  const replaced: ReplacedFact[] = []
  let kept = 0
  for (const fact of inPack.values()) {
    const [was, own] = [inPackBefore.get(fact.id), here.get(fact.id)]
    const isChanged = (was || own) !== undefined && !saysTheSame(own, was)
    if (!saysTheSame(fact, was)) {
      facts.push(fact)
      if (isChanged && !saysTheSame(fact, own)) replaced.push(replacement(fact, own, fact))
    } else {
      if (own) facts.push(own)
      if (isChanged) kept += 1
    }
  }
  for (const own of here.values()) {
    if (inPack.has(own.id)) continue
    const was = inPackBefore.get(own.id)
    if (!was) {
      facts.push(own)
      kept += 1
    } else if (!saysTheSame(own, was)) replaced.push(replacement(own, own, undefined))
  }
  const dossier = { ...record.dossier }
  for (const heading of dossierHeading.options) {
    dossier[heading] = facts.filter((fact) => fact.heading === heading).map((fact) => fact.stored)
  }
  return { technology: { ...record, dossier }, kept, replaced }
}

/** The facts of a technology, each with how it is stored. */
function byId(technology: Technology | undefined): Map<string, Fact> {
  if (!technology) return new Map()
  const stored = dossierHeading.options.flatMap((heading) => technology.dossier[heading])
  return new Map(factsOf(technology).map((fact, index) => [fact.id, { ...fact, stored: stored[index]! }]))
}

function saysTheSame(one: Fact | undefined, other: Fact | undefined): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other))
}

function contentOf(fact: Fact | undefined): FactContent | null {
  return fact ? contentOfFact(fact) : null
}

function replacement({ id: factId, heading }: Fact, own: Fact | undefined, after: Fact | undefined): ReplacedFact {
  const action = own ? (after ? 'changed' : 'removed') : 'added'
  return { factId, heading, action, before: contentOf(own), after: contentOf(after) }
}
