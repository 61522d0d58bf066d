import { type Parts, recommend, recommendationRequest } from '../recommendation/index.js'
import type { EncodedNeed, Retriever } from '../search/index.js'

/** What is measured: a need goes in, case studies in order come out; peers where the system knows any. */
export interface System {
  readonly name: string
  run(need: EncodedNeed, memberCode: string | undefined): Promise<{ caseStudies: string[]; peers?: string[] }>
}

const depth = 50
/** The constant of reciprocal rank fusion, as published (Cormack, Clarke and Büttcher 2009). */
const fusionConstant = 60

/** Passerelle as it answers, defaults and all, and three plain systems made of the same retrievers. */
export function systemsFrom(parts: Parts): System[] {
  const [lexical, semantic] = (['lexical', 'semantic'] as const).map((name) => {
    const retriever = parts.retrievers.find((one) => one.name === name)
    if (!retriever) throw new RangeError(`There is no ${name} retriever: the index is not ready`)
    return retriever
  }) as [Retriever, Retriever]
  return [
    { name: 'passerelle', run: (need, memberCode) => runPasserelle(need, memberCode, parts) },
    { name: 'lexical only', run: async (need) => ({ caseStudies: await retrieve(lexical, need) }) },
    { name: 'semantic only', run: async (need) => ({ caseStudies: await retrieve(semantic, need) }) },
    {
      name: 'plain RRF',
      run: async (need) => ({ caseStudies: fuse([await retrieve(lexical, need), await retrieve(semantic, need)]) }),
    },
  ]
}

async function runPasserelle(need: EncodedNeed, memberCode: string | undefined, parts: Parts) {
  const request = recommendationRequest.parse({ text: need.text, memberCode, limit: depth, peers: 20 })
  const { results, peers, degraded } = await recommend(request, parts)
  if (degraded.length > 0) throw new Error(`An answer without ${degraded.join(' and ')} cannot be judged`)
  return { caseStudies: results.map(({ caseStudy }) => caseStudy.id), peers: peers.map(({ member }) => member.code) }
}

/** The case studies of the best passages, each once. */
async function retrieve(retriever: Retriever, need: EncodedNeed): Promise<string[]> {
  const passages = await retriever.retrieve(need, { limit: 100_000 })
  return [...new Set(passages.map((passage) => passage.caseStudyId))]
}

function fuse(lists: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>()
  for (const list of lists) {
    for (const [index, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (fusionConstant + index + 1))
  }
  return [...scores].sort(([, left], [, right]) => right - left).map(([id]) => id)
}
