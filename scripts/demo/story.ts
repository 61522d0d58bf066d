import type { Match, Need } from '../../src/domain/index.js'
import type { Recommendation } from '../../src/features/recommendations/index.js'
import { type Client, RefusedError } from '../reliability/client.js'
import type { Cast } from './cast.js'
import { lookFor } from './privacy.js'
import { mark, needOfBurkinaFaso, needOfCoteDIvoire, secretNeed } from './words.js'

/** Thrown when a step of the story does not give the expected result. */
export class StepFailedError extends Error {
  override readonly name = 'StepFailedError'
}

type Say = (line: string) => void
type Shown = Omit<Match, 'caseStudyId'> & { readonly caseStudy: { readonly id: string; readonly title: string } }
interface Matches {
  readonly fit: string | null
  readonly items: readonly Shown[]
}

const note = 'Appelez-les d’abord : ils ont commencé avec un seul corridor.'

/**
 * Plays the story: a need in French, from the first draft to an outcome that helps the next member.
 * @throws StepFailedError
 */
export async function play(cast: Cast, say: Say): Promise<void> {
  const need = await askInFrench(cast, say)
  const { approved, rejected } = await curate(cast, need, say)
  await readAdvice(cast, need, approved, rejected, say)
  const theirs = await findEachOther(cast, need, say)
  await tellOutcome(cast, need, theirs, approved, say)
  await actForMember(cast, theirs, say)
  await keepPrivate(cast, say)
  await verifyAudit(cast, say)
}

async function askInFrench({ burkinaFaso }: Cast, say: Say): Promise<Need> {
  const draft = await burkinaFaso.call<Need>('POST', '/needs', needOfBurkinaFaso)
  expect('a private draft in French', draft.status === 'draft' && draft.visibility === 'private', draft.status)
  expect('the language to be detected', draft.language === 'fr', draft.language)
  say(`Burkina Faso creates “${draft.title}”: a private draft, language “${draft.language}”, ${draft.id}.`)
  const need = await move(burkinaFaso, draft, 'submit')
  const { fit, items } = await matchesOf(burkinaFaso, need)
  expect('20 suggestions', items.length === 20, items.length)
  say(`It submits the need: fit ${fit}, ${items.length} suggestions, first “${items[0]!.caseStudy.title}”.`)
  return need
}

async function curate({ staff, burkinaFaso }: Cast, need: Need, say: Say) {
  const { items: queue } = await staff.call<{ items: { need: Need }[] }>('GET', '/review-queue')
  expect(
    'the need in the review queue',
    queue.some((one) => one.need.id === need.id),
    queue.length,
  )
  const [first, second] = (await matchesOf(staff, need)).items as [Shown, Shown]
  const decide = (one: Shown, content: object) =>
    staff.call<Match>('PUT', `/needs/${need.id}/matches/${one.caseStudy.id}`, content)
  await decide(second, { state: 'approved', position: 1, note })
  await decide(first, { state: 'rejected', reason: 'other-context' })
  say(`Staff approve “${second.caseStudy.title}” with a note, pin it first, and reject “${first.caseStudy.title}”.`)
  const early = await matchesOf(burkinaFaso, need)
  expect(
    'no visible decision before publication',
    early.items.every(({ decision }) => decision === null),
    early,
  )
  const published = await move(staff, await move(staff, need, 'review'), 'publish')
  say(`Before publication the member saw no decision. Staff publish the answer: ${published.status}.`)
  return { approved: second.caseStudy, rejected: first.caseStudy }
}

async function readAdvice(
  { burkinaFaso, coteDIvoire }: Cast,
  need: Need,
  approved: Shown['caseStudy'],
  rejected: Shown['caseStudy'],
  say: Say,
): Promise<void> {
  const { results } = await adviceOn(burkinaFaso, need)
  const [top] = results
  expect('the pinned case study first', top?.pinned === true && top.caseStudy.id === approved.id, top?.caseStudy.id)
  const ids = results.map(({ caseStudy }) => caseStudy.id)
  expect('the rejected case study nowhere', !ids.includes(rejected.id), ids)
  const { items } = await matchesOf(burkinaFaso, need)
  const shownNote = items.find(({ caseStudy }) => caseStudy.id === approved.id)?.decision?.note
  expect('the note of staff', shownNote === note, shownNote)
  say(
    `Burkina Faso reads the answer: first “${top!.caseStudy.title}” (${top!.why.reasons[0]}), with the note “${shownNote}”`,
  )

  await expectUnknown('the need unknown to Côte d’Ivoire until it is shared', coteDIvoire, `/needs/${need.id}`)
  const { version } = await burkinaFaso.call<Need>('GET', `/needs/${need.id}`)
  const change = { visibility: 'members' }
  const shared = await burkinaFaso.call<Need>('PATCH', `/needs/${need.id}`, change, { 'if-match': `"${version}"` })
  const seen = await coteDIvoire.call<Need>('GET', `/needs/${need.id}`)
  expect('the shared need for Côte d’Ivoire', seen.version === shared.version, seen)
  say('Burkina Faso shares its need with members: before, Côte d’Ivoire got 404 for it; now it reads it.')
}

async function findEachOther({ coteDIvoire }: Cast, need: Need, say: Say): Promise<Need> {
  const text = `${needOfCoteDIvoire.title}\n${needOfCoteDIvoire.description}`
  const { items } = await coteDIvoire.call<{ items: { need: Need; likeness: number }[] }>('POST', '/needs/duplicates', {
    text,
  })
  const same = items.find((one) => one.need.id === need.id)
  expect('the need of Burkina Faso among the possible duplicates', same !== undefined && same.likeness >= 0.45, items)
  say(`Côte d’Ivoire starts to write in English: Burkina Faso has the same need in French, likeness ${same!.likeness}.`)
  const theirs = await move(coteDIvoire, await coteDIvoire.call<Need>('POST', '/needs', needOfCoteDIvoire), 'submit')
  const peer = peerBF(await adviceOn(coteDIvoire, theirs))
  expect('Burkina Faso as a peer with the same need', peer?.evidence[0]?.type === 'sameNeed', peer)
  say(
    `It submits its need, and the answer names a peer: ${peer!.member.name}, ${peer!.score}: ${peer!.evidence[0]!.text}`,
  )
  return theirs
}

async function tellOutcome(
  { burkinaFaso, coteDIvoire }: Cast,
  need: Need,
  theirs: Need,
  approved: Shown['caseStudy'],
  say: Say,
): Promise<void> {
  const before = peerBF(await adviceOn(coteDIvoire, theirs))!
  const feedback = { verdict: 'useful', outcome: 'adopted', year: 2026 }
  const stored = await burkinaFaso.call<typeof feedback>(
    'PUT',
    `/needs/${need.id}/matches/${approved.id}/feedback`,
    feedback,
  )
  expect('the outcome to be stored', stored.outcome === 'adopted', stored)
  say(`Burkina Faso gives feedback: ${stored.verdict}, ${stored.outcome} in ${stored.year}.`)
  const peer = peerBF(await adviceOn(coteDIvoire, theirs))
  const solved = peer?.evidence.find(({ type }) => type === 'solvedNeed')
  expect('the outcome as evidence', solved?.caseStudyId === approved.id, peer)
  expect('a peer with a higher score than before', peer!.score! > before.score!, [before.score, peer!.score])
  say(`For Côte d’Ivoire ${peer!.member.name} rises from ${before.score} to ${peer!.score}: ${solved!.text}`)
}

async function actForMember({ portalForCoteDIvoire, portal }: Cast, theirs: Need, say: Say): Promise<void> {
  const peer = peerBF(await adviceOn(portalForCoteDIvoire, theirs))
  expect('the same evidence by the portal', peer?.evidence[0]?.type === 'solvedNeed', peer)
  const draft = { title: 'Paper manifests', description: 'Manifests of lorries still come on paper.' }
  const made = await portalForCoteDIvoire.call<Need>('POST', '/needs', draft)
  expect('a need of Côte d’Ivoire', made.memberCode === 'CI', made)
  await expectUnknown('nothing for the portal when it acts for nobody', portal, `/needs/${theirs.id}`)
  say(
    `A portal that acts for Côte d’Ivoire gets the same answer and creates “${made.title}”; acting for no member, it gets 404.`,
  )
}

async function keepPrivate(cast: Cast, say: Say): Promise<void> {
  const { burkinaFaso, staff } = cast
  const secret = await move(burkinaFaso, await burkinaFaso.call<Need>('POST', '/needs', secretNeed), 'submit')
  say(`Burkina Faso submits a second need and keeps it private: “${secret.title}”, ${secret.id}.`)
  for (const [name, client] of [['Burkina Faso', burkinaFaso] as const, ['Staff', staff] as const]) {
    const seen = (await lookFor(secret.id, mark, client)).filter((one) => one.seen)
    expect(
      `${name} to see the private need`,
      seen.some(({ status }) => status === 200),
      seen,
    )
    say(`${name} may see it, and finds it in ${seen.filter(({ status }) => status === 200).length} places.`)
  }
  const others = [
    ['Côte d’Ivoire', cast.coteDIvoire],
    ['The portal for Côte d’Ivoire', cast.portalForCoteDIvoire],
    ['The portal acting for no member', cast.portal],
    ['A caller without a key', cast.anybody],
  ] as const
  for (const [name, client] of others) {
    const looked = await lookFor(secret.id, mark, client)
    const leaks = looked.filter(({ seen }) => seen)
    expect(`${name} never to find ${secret.id}`, leaks.length === 0, leaks)
    say(`${name} searches the same ${looked.length} places and finds nothing.`)
  }
}

async function verifyAudit({ admin }: Cast, say: Say): Promise<void> {
  const { entries, brokenAt } = await admin.call<{ entries: number; brokenAt: number | null }>('GET', '/audit/verify')
  expect('an unbroken audit', brokenAt === null && entries > 0, { entries, brokenAt })
  say(`The audit has ${entries} entries about all this, all unchanged.`)
}

const peerBF = ({ peers }: Recommendation) => peers.find(({ member }) => member.code === 'BF')

const matchesOf = (client: Client, { id }: Need) => client.call<Matches>('GET', `/needs/${id}/matches`)

const adviceOn = (client: Client, { id }: Need) =>
  client.call<Recommendation>('POST', '/recommendations', { needId: id, peers: 20 })

function move(client: Client, { id, version }: Need, transition: string): Promise<Need> {
  return client.call<Need>('POST', `/needs/${id}/transitions`, { transition }, { 'if-match': `"${version}"` })
}

async function expectUnknown(what: string, client: Client, path: string): Promise<void> {
  const answer = await client.call('GET', path).catch((error: unknown) => error)
  expect(what, answer instanceof RefusedError && answer.status === 404, answer)
}

function expect(what: string, holds: boolean, found: unknown): asserts holds {
  if (holds) return
  const text = found instanceof Error ? found.message : JSON.stringify(found)
  throw new StepFailedError(`Expected ${what}; found ${String(text).slice(0, 1_000)}`)
}
