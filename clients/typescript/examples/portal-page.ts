// The part of a portal's page that Passerelle fills: for each need the best case studies and who to contact.
import { PasserelleClient, ProblemError } from 'passerelle-client'

const { PASSERELLE_URL = 'http://localhost:3000', PASSERELLE_KEY } = process.env
const passerelle = new PasserelleClient({ baseUrl: PASSERELLE_URL, apiKey: PASSERELLE_KEY, memberCode: 'BF' })
const needs = ['Nos scanners sont en panne', 'Parcels arrive without any data', 'Undervalued second-hand cars']

try {
  const { items } = await passerelle.recommendBatch({
    items: needs.map((text) => ({ text, limit: 3, peers: 2 })),
    fields: [
      'fit',
      'answerId',
      'results.rank',
      'results.ranking',
      'results.score',
      'results.caseStudy.id',
      'results.caseStudy.title',
      'results.caseStudy.pageUrl',
      'peers.member',
    ],
  })
  for (const [index, { recommendation, problem }] of items.entries()) {
    console.log(`${needs[index]}: ${recommendation?.fit ?? problem?.detail}`)
    for (const { score, caseStudy } of recommendation?.results ?? []) console.log(`  ${score}  ${caseStudy?.title}`)
    console.log(`  Who to contact: ${recommendation?.peers?.map(({ member }) => member?.name).join(', ')}`)
  }
  // What people open is sent in the same way, with what the answer says of the result: so rankings can be compared.
  const shown = items.flatMap(({ recommendation }) =>
    (recommendation?.results ?? []).map(({ caseStudy, rank, ranking }) => ({
      kind: 'shown' as const,
      caseStudyId: caseStudy!.id!,
      rank,
      ranking,
      answerId: recommendation?.answerId,
    })),
  )
  if (shown.length > 0) await passerelle.call('recordUsage', { body: { events: shown } })
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  console.error(`${error.detail} (${error.code}, request ${error.id})`)
}
