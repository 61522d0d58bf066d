import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { decisionContent, type Member, type Need, needDraft, type Viewer } from '../../src/domain/index.js'
import { readCollection } from '../../src/features/learning/collection.js'
import { decideMatch, listMatches, transitionNeed } from '../../src/features/matches/index.js'
import { type NeedServices, saveDraft } from '../../src/features/needs/index.js'
import { putNeed, readNeed } from '../../src/features/needs/need-store.js'
import { suggestAgain } from '../../src/features/recommendations/index.js'

const staff: Viewer = { role: 'staff', id: 'simulation', memberCode: null }
const visibilities = ['private', 'private', 'members', 'public'] as const
const day = 86_400_000

export interface NeedSimulation {
  readonly services: NeedServices
  readonly members: readonly Member[]
  readonly random: () => number
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

/** Invented needs: texts of judged topics, of any member, at any time; most are submitted, half are answered. */
export async function simulateNeeds(count: number, simulation: NeedSimulation): Promise<void> {
  const { random, members, from, to } = simulation
  const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/voices'))
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  for (let made = 0; made < count; made++) {
    const member = pick(members)
    const { texts } = pick(topics)
    const text = (member.workingLanguage === 'fr' ? texts.fr : undefined) ?? texts.en!
    const at = from + random() * (to - from)
    await simulateNeed(simulation, { member, text, at, visibility: pick(visibilities), fate: random() })
  }
}

interface Invented {
  readonly member: Member
  readonly text: string
  readonly at: number
  readonly visibility: Need['visibility']
  /** 0..1: how far it gets. */
  readonly fate: number
}

async function simulateNeed({ services, random }: NeedSimulation, invented: Invented): Promise<void> {
  const { member, text, at, visibility, fate } = invented
  const own: Viewer = { role: 'member', id: 'simulation', memberCode: member.code }
  const draft = needDraft.parse({ title: text.slice(0, 90), description: text.slice(0, 5_000), visibility })
  const saved = await saveDraft(services, own, draft)
  const submitted = new Date(at).toISOString()
  let times: Partial<Need> = { createdAt: submitted, updatedAt: submitted }
  if (fate > 0.1) {
    await transitionNeed(services, own, { id: saved.id }, 'submit')
    times = { ...times, submittedAt: submitted }
  }
  if (fate > 0.5) {
    await suggestAgain(services, staff, saved.id)
    await transitionNeed(services, staff, { id: saved.id }, 'review')
    const [first] = await listMatches(services.engine, staff, (await readNeed(services.engine.database, saved.id))!)
    if (first) {
      const decision = decisionContent.parse({ state: 'approved' })
      await decideMatch(services.engine, staff, { needId: saved.id, caseStudyId: first.caseStudyId }, decision)
      await transitionNeed(services, staff, { id: saved.id }, 'publish')
      times = { ...times, publishedAt: new Date(at + random() ** 2 * 60 * day).toISOString() }
    }
  }
  await services.engine.database.transaction(async (queries) => {
    const now = (await readNeed(queries, saved.id))!
    await putNeed(queries, { ...now, ...times, version: now.version + 1 }, staff, 'simulated')
  })
}
