import { setTimeout } from 'node:timers/promises'
import { type Client, RefusedError } from './client.js'
import { memberTurn, pick, portalTurn, read, type Scene, staffTurn, type Turn } from './turns.js'

interface Listed {
  readonly items: readonly { readonly id: string }[]
  readonly total: number
}

/** Needs that a caller keeps: with ever more, every list would take ever longer, and nothing could be compared. */
const mostNeeds = 30
/** Needs that it deletes at once when there are more. */
const deletedAtOnce = 10
/** Needs without an answer, of those that a caller sees, from which on it writes no more. */
const mostWaiting = 30
/** Milliseconds between two turns. */
const pause = 500

/** Waits after each turn: people and programs do. */
export function unhurried(turn: Turn, milliseconds = pause): Turn {
  return async (client, scene) => {
    await turn(client, scene)
    await setTimeout(milliseconds * (0.5 + scene.random()))
  }
}

/** A page or file outside the API. @throws RefusedError */
async function visit(
  address: string,
  { headers = {}, form }: { headers?: Record<string, string>; form?: Record<string, string> } = {},
): Promise<{ status: number; etag: string | null; text: string }> {
  const response = await fetch(address, {
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const text = await response.text()
  if (response.status >= 400) throw new RefusedError(response.status, response.headers.get('content-type') ?? '', text)
  return { status: response.status, etag: response.headers.get('etag'), text }
}

export const tidyMemberTurn: Turn = async (client, scene) => {
  // Members write faster than staff answer: what piles up would make the service slower from hour to hour.
  if ((await waiting(client, scene)) < mostWaiting) await memberTurn(client, scene)
  await deleteOldest(client, scene)
}

/** A portal that shows several needs at once. */
export const batchTurn: Turn = async (client, scene) => {
  if ((await waiting(client, scene)) < mostWaiting) await portalTurn(client, scene)
  const items = Array.from({ length: 3 }, () => ({ text: pick(scene.texts, scene), limit: 5 }))
  const fields = ['fit', 'results.score', 'results.caseStudy.title', 'peers.member']
  const name = 'recommend (batch of 3)'
  const answer = await scene.meter.time(name, () =>
    client.call<{ items: { recommendation: object | null }[] }>('POST', '/recommendations/batch', { items, fields }),
  )
  if (answer?.items.some(({ recommendation }) => recommendation === null)) scene.meter.wrong(name, 'one has no answer')
  await deleteOldest(client, scene)
}

/** How many needs that the caller sees have no answer yet. */
async function waiting(client: Client, scene: Scene): Promise<number> {
  const totals = await Promise.all(
    ['submitted', 'in-review'].map((status) =>
      read<Listed>(client, scene, 'list needs', `/needs?limit=1&status=${status}`),
    ),
  )
  return totals.reduce((sum, page) => sum + (page?.total ?? 0), 0)
}

async function deleteOldest(client: Client, scene: Scene): Promise<void> {
  const { memberCode } = (await read<{ memberCode: string }>(client, scene, 'who am I', '/me')) ?? {}
  const own = await read<Listed>(client, scene, 'list needs', `/needs?limit=200&status=published&member=${memberCode}`)
  if (!own || own.items.length <= mostNeeds) return
  for (const { id } of own.items.slice(0, deletedAtOnce)) {
    // Another caller of the same member may be faster; staff have done with what is published.
    await scene.meter.time('delete need', () => client.remove(`/needs/${id}`), [404, 412])
  }
}

/** A program that keeps a copy of the catalogue, and asks whether it changed. */
export function catalogueTurn(): Turn {
  const tags = new Map<string, string>()
  return async (client, scene) => {
    const id = pick(scene.caseStudyIds, scene)
    await read(
      client,
      scene,
      'search catalogue',
      `/case-studies?text=${encodeURIComponent(pick(words, scene))}&facets=true`,
    )
    await read(client, scene, 'read case study', `/case-studies/${id}?language=fr`)
    for (const kind of ['case-studies', 'technologies', 'members']) {
      const path = `/catalogue/${kind}`
      const known = tags.get(path)
      const answer = await scene.meter.time(`take out ${kind}, if changed`, () =>
        visit(client.addressOf(path), {
          headers: { accept: '*/*', ...(known !== undefined && { 'if-none-match': known }) },
        }),
      )
      if (answer?.etag) tags.set(path, answer.etag)
    }
  }
}

const words = ['lorries', 'scanner', 'parcels', 'contrebande', 'aduana', 'border queue', 'e-commerce', 'origin']

/** Somebody who reads. */
export function pagesTurn(address: string): Turn {
  return async (_client, scene) => {
    const language = pick(['en', 'fr', 'es'], scene)
    const page = (name: string, path: string, form?: Record<string, string>) =>
      scene.meter.time(`page: ${name}`, () => visit(`${address}/${language}${path}`, form && { form }))
    await page('home', '')
    await page('answer', '/answer', { text: pick(scene.texts, scene) })
    await page('search', `/case-studies?words=${encodeURIComponent(pick(words, scene))}`)
    await page('case study', `/case-studies/${pick(scene.caseStudyIds, scene)}`)
    await page('technology', '/technologies/biometrics')
    await page('member', `/members/${pick(['BF', 'GH', 'KE'], scene)}`)
    if (scene.random() < 0.2) await page('chart', '/insights')
  }
}

/** An assistant with its tools. */
export function assistantTurn(address: string): Turn {
  let id = 0
  return async (_client, scene) => {
    const use = (tool: string, given: object) =>
      scene.meter.time(`assistant: ${tool}`, async () => {
        const response = await fetch(`${address}/mcp`, {
          method: 'POST',
          headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json' },
          body: JSON.stringify({
            jsonrpc: '2.0',
            id: ++id,
            method: 'tools/call',
            params: { name: tool, arguments: given },
          }),
        })
        const text = await response.text()
        const failed =
          !response.ok || (JSON.parse(text) as { result?: { isError?: boolean } }).result?.isError !== undefined
        if (failed) throw new RefusedError(response.status, response.headers.get('content-type') ?? '', text)
      })
    await use('search', { query: pick(words, scene) })
    await use('fetch', { id: `case-studies/${pick(scene.caseStudyIds, scene)}` })
    await use('recommend_for_need', { text: pick(scene.texts, scene), limit: 5 })
    await use('technology_dossier', { id: 'biometrics', language: 'fr' })
  }
}

/** A page of another site that shows answers in a frame. */
export function embedTurn(address: string): Turn {
  return async (_client, scene) => {
    const frame = `${address}/en/embed?theme=dark&member=BF`
    await scene.meter.time('frame: empty', () => visit(frame))
    await scene.meter.time('frame: script', () => visit(`${address}/embed/passerelle-answers.js`))
    await scene.meter.time('frame: answer', () =>
      visit(frame, { form: { text: pick(scene.texts, scene), member: 'BF' } }),
    )
  }
}

/** A feed reader, and a portal that asks what is new. @param cookie of a person of a member */
export function feedTurn(address: string, cookie: string): Turn {
  let feed: string | undefined
  return async (client, scene) => {
    feed ??= await openFeed(address, cookie)
    const found = await scene.meter.time('feed', () => visit(feed!, { headers: { accept: 'application/atom+xml' } }))
    if (found && !found.text.includes('<feed')) scene.meter.wrong('feed', 'is none')
    // It ranks every need of the member again: portals ask a few times a day.
    if (scene.random() < 0.1) await read(client, scene, 'what is new', '/me/new-matches?since=2020-01-01T00:00:00Z')
    await scene.meter.time('page: own needs', () => visit(`${address}/fr/needs`, { headers: { cookie } }))
    await scene.meter.time('site map', () => visit(`${address}/sitemap-1.xml`))
  }
}

async function openFeed(address: string, cookie: string): Promise<string> {
  const { text } = await visit(`${address}/en/needs/feed`, {
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    form: { feed: 'open' },
  })
  const [, token] = /feed\.atom\?token=([\w-]+)/.exec(text) ?? []
  if (token === undefined) throw new Error('No feed was opened')
  return `${address}/en/needs/feed.atom?token=${token}`
}

/** Milliseconds between two changes of the catalogue by one member of staff. */
const betweenChanges = 30_000

/** Staff who answer needs, and pin for them. */
export const answeringTurn: Turn = async (client, scene) => {
  await staffTurn(client, scene)
  const queue = await read<{ items: { need: { id: string } }[] }>(client, scene, 'read queue', '/review-queue?limit=1')
  const id = queue?.items[0]?.need.id
  if (id === undefined) return
  const pinned = { caseStudyIds: [pick(scene.caseStudyIds, scene)] }
  // Its member may have deleted it, or staff rejected that case study.
  await scene.meter.time('pin', () => client.call('PUT', `/needs/${id}/pins`, pinned), [400, 404, 409])
}

/** Staff who change the catalogue: import files, publish what was written, archive it again. */
export function publishingTurn(): Turn {
  let round = 0
  return async (client, scene) => {
    round += 1
    // Always the same few, with other texts.
    const file = [0, 1, 2].map((place) => ({
      id: `soak-${(round + place) % 12}`,
      ...caseStudy(`Round ${round}: ${pick(scene.texts, scene)}`),
    }))
    await scene.meter.time('import', () => client.call('POST', '/case-studies/import', file))
    const { id: _, ...content } = { id: '', ...caseStudy(`Published in round ${round}: ${pick(scene.texts, scene)}`) }
    const draft = await scene.meter.time('write draft', () =>
      client.call<{ id: string }>('POST', '/case-study-drafts', content),
    )
    if (draft) {
      const path = `/case-study-drafts/${draft.id}`
      await scene.meter.time('submit draft', () =>
        client.call('POST', `${path}/submit`, undefined, { 'if-match': '*' }),
      )
      const published = await scene.meter.time('publish case study', () =>
        client.call<{ caseStudy: { id: string } }>('POST', `${path}/publish`, undefined, { 'if-match': '*' }),
      )
      if (published) {
        await read(client, scene, 'read case study', `/case-studies/${published.caseStudy.id}`)
        await scene.meter.time('archive', () =>
          client.call('POST', `/case-studies/${published.caseStudy.id}/archive`, undefined, { 'if-match': '*' }),
        )
      }
    }
    await setTimeout(betweenChanges)
  }
}

function caseStudy(problem: string): object {
  return {
    administration: 'Customs of Burkina Faso',
    texts: {
      en: {
        status: 'original',
        title: `Caravans counted (${problem.slice(0, 60).trim()})`,
        problem,
        solution: 'Tethered balloons with thermal cameras count camels along the dunes.',
      },
    },
    needsAnswered: [],
    technologies: ['drones-robots'],
    processAreas: ['border-surveillance'],
    implementers: [{ member: 'BF', role: 'lead' }],
    partners: [],
    tags: [],
    maturity: 'pilot',
    year: 2025,
    sources: [{ url: 'https://example.org/balloons' }],
    evidence: {
      sourceQuality: 'fair',
      sourceType: 'official',
      problemBasis: 'stated',
      confidence: 'high',
      read: 'whole',
    },
  }
}
