import { setTimeout } from 'node:timers/promises'
import type { Client } from './client.js'
import type { Meter } from './meter.js'

/** The data that the callers of a load test share. */
export interface Scene {
  readonly meter: Meter
  /** Random number, 0..1. */
  readonly random: () => number
  /** Texts of problems. */
  readonly texts: readonly string[]
  readonly caseStudyIds: readonly string[]
}

/** The actions of a caller in one turn. */
export type Turn = (client: Client, scene: Scene) => Promise<void>

interface Need {
  readonly id: string
  readonly version: number
}
interface Matches {
  readonly items: readonly { readonly caseStudy: { readonly id: string } }[]
}
interface Answer {
  readonly results: readonly unknown[]
  readonly degraded: readonly string[]
}

/** Milliseconds that staff wait when the queue is empty. */
const idle = 500

/** Another caller was faster: the need has another version or status. */
const overtaken = [409, 412]

/** Reads the catalogue without a key. */
export const anonymousTurn: Turn = async (client, scene) => {
  await recommend(client, scene, 'anonymous', { text: pick(scene.texts, scene) })
  const id = pick(scene.caseStudyIds, scene)
  const paths = ['/case-studies', `/case-studies/${id}`, `/case-studies/${id}/similar`, '/members/GH', '/technologies']
  await read(client, scene, 'read catalogue', pick(paths, scene))
  await read(client, scene, 'list needs', '/needs')
}

/** Creates a need, waits for the answer, and gives feedback. */
export const memberTurn: Turn = async (client, scene) => {
  const handedIn = await writeNeed(client, scene)
  if (!handedIn) return
  const { id } = handedIn
  await recommend(client, scene, 'member', { needId: id })
  await changeTwice(client, scene, handedIn)
  const matches = await read<Matches>(client, scene, 'read matches', `/needs/${id}/matches`)
  const found = matches?.items[0]?.caseStudy.id ?? scene.caseStudyIds[0]!
  const feedback = { verdict: pick(['useful', 'not-useful', 'already-tried'], scene), note: 'Told by phone.' }
  await scene.meter.time('give feedback', () => client.call('PUT', `/needs/${id}/matches/${found}/feedback`, feedback))
  await read(client, scene, 'list needs', '/needs?status=submitted')
  await read(client, scene, 'read history', `/needs/${id}/history`)
  if (scene.random() < 0.2) await scene.meter.time('export CSV', () => client.text('/needs/export?format=csv'))
  if (scene.random() < 0.1) await read(client, scene, 'export all of a member', '/needs/export-of-member')
}

/** A system that acts for members. */
export const portalTurn: Turn = async (client, scene) => {
  const text = pick(scene.texts, scene)
  await recommend(client, scene, 'portal', { text, peers: 20 })
  await scene.meter.time('find duplicates', () => client.call('POST', '/needs/duplicates', { text }))
  await writeNeed(client, scene)
  await read(client, scene, 'export JSON', '/needs/export')
}

/** Takes a need from the queue, decides on its suggestions, and publishes the answer. */
export const staffTurn: Turn = async (client, scene) => {
  const { meter } = scene
  await read(client, scene, 'list needs', '/needs?limit=200')
  const queue = await read<{ items: { need: Need }[] }>(client, scene, 'read queue', '/review-queue?limit=5')
  await read(client, scene, 'read gaps', '/gaps')
  if (!queue || queue.items.length === 0) {
    await setTimeout(idle)
    return
  }
  // Only the first few of the queue, so that staff conflict with each other.
  const { id } = pick(queue.items, scene).need
  const step = (transition: string) =>
    meter.time(transition, () => client.call<Need>('POST', `/needs/${id}/transitions`, { transition }), overtaken)
  if (!(await step('review'))) return
  const matches = await read<Matches>(client, scene, 'read matches', `/needs/${id}/matches`)
  // A need that was just submitted has no suggestions yet; staff may add any case study.
  const suggested = (matches?.items ?? []).map(({ caseStudy }) => caseStudy.id)
  const [first, second, third] = suggested.length < 3 ? scene.caseStudyIds : suggested
  const decide = (caseStudyId: string | undefined, decision: object) =>
    meter.time('decide', () => client.call('PUT', `/needs/${id}/matches/${caseStudyId}`, decision))
  await decide(first, { state: 'approved', position: 1, note: 'Ask them first.' })
  await decide(second, { state: 'rejected', reason: 'not-relevant' })
  await decide(third, { state: 'hidden' })
  await meter.time('undo', () => client.call('POST', `/needs/${id}/matches/${third}/undo`))
  await step('publish')
}

/** Writes, changes and submits a need. */
async function writeNeed(client: Client, scene: Scene): Promise<Need | undefined> {
  const { meter } = scene
  const content = {
    title: 'What we look for',
    description: pick(scene.texts, scene),
    visibility: pick(['private', 'members', 'public'], scene),
    anonymousLearning: scene.random() < 0.5,
  }
  const draft = await meter.time('create need', () => client.call<Need>('POST', '/needs', content))
  const edited = draft && (await edit(client, scene, draft, 'What we look for now'))
  if (!edited) return undefined
  return meter.time('submit', () =>
    client.call<Need>('POST', `/needs/${edited.id}/transitions`, { transition: 'submit' }, versionOf(edited)),
  )
}

/** Two parallel changes of one version: at most one may succeed. Staff may be faster than both. */
async function changeTwice(client: Client, scene: Scene, need: Need): Promise<void> {
  const titles = ['What one of us looks for', 'What another of us looks for']
  const changed = await Promise.all(titles.map((title) => edit(client, scene, need, title)))
  if (changed.every((one) => one !== undefined)) scene.meter.wrong('edit need', 'one change was lost to the other')
}

function edit(client: Client, { meter }: Scene, need: Need, title: string): Promise<Need | undefined> {
  return meter.time(
    'edit need',
    () => client.call<Need>('PATCH', `/needs/${need.id}`, { title }, versionOf(need)),
    overtaken,
  )
}

async function recommend(client: Client, scene: Scene, who: string, request: object): Promise<void> {
  const name = `recommend (${who})`
  const answer = await scene.meter.time(name, () => client.call<Answer>('POST', '/recommendations', request))
  if (!answer) return
  if (answer.degraded.length > 0) scene.meter.wrong(name, `answered without ${answer.degraded}`)
  if (answer.results.length !== 10) scene.meter.wrong(name, `${answer.results.length} results in place of 10`)
}

export function read<T>(client: Client, { meter }: Scene, name: string, path: string): Promise<T | undefined> {
  return meter.time(name, () => client.call<T>('GET', path))
}

function versionOf({ version }: Need): Record<string, string> {
  return { 'if-match': `"${version}"` }
}

export function pick<T>(from: readonly T[], { random }: Scene): T {
  return from[Math.floor(random() * from.length)]!
}
