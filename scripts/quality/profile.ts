import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import type { CaseStudy, Catalogue } from '../../src/domain/index.js'
import { importDomainPack } from '../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../src/features/catalogue/load-catalogue.js'
import { type ProfileWeights, profileWeights, suitMember } from '../../src/features/recommendations/suit-member.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { mean } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { include } from './include.js'

/**
 * Measures recommendations from a profile: each case study of a member with two or more is hidden from it, and looked for
 * in what the others suggest. Writes a table into `docs/quality.md`. No model is needed.
 */
const looked = { first: 10, most: 20 }
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
await importDomainPack({ database }, path.join(projectRoot, 'data'))
const catalogue = await loadCatalogue(database)
await database.close()
await rm(folder, { recursive: true })

const none = { neighbour: 0, inService: 0, ownTopic: 0 }
const variants: Readonly<Record<string, Partial<ProfileWeights>>> = {
  'in use': {},
  'without own topics': { ownTopic: 0 },
  'own topics twice': { ownTopic: 2 * profileWeights.ownTopic },
  'own topics four times': { ownTopic: 4 * profileWeights.ownTopic },
  'without the bonus of neighbours': { neighbour: 0 },
  'likeness alone': none,
  'without spreading': { repetition: 0 },
}
const hidden = [...catalogue.members.keys()].sort().flatMap((code) => {
  const own = catalogue.experience.get(code) ?? []
  return own.length < 2 ? [] : own.map((study) => ({ code, study }))
})
const codes = [...new Set(hidden.map(({ code }) => code))]
const half = (even: boolean) => hidden.filter(({ code }) => (codes.indexOf(code) % 2 === 0) === even)

const table = markdownTable(
  [
    'weights',
    'the hidden one in 20',
    'the same technology and area in 10',
    'the same, half of the members',
    'other half',
  ],
  Object.entries(variants).map(([name, changes]) => {
    const weights = { ...profileWeights, ...changes }
    const found = (among: typeof hidden) => among.map((one) => outcome(one, weights))
    const share = (values: readonly boolean[]) => mean(values.map(Number)).toFixed(2)
    return [
      name,
      share(found(hidden).map(({ itself }) => itself)),
      ...[hidden, half(true), half(false)].map((among) => share(found(among).map(({ alike }) => alike))),
    ]
  }),
)
await include(path.join(projectRoot, 'docs'), {
  profile: `${hidden.length} case studies of ${codes.length} members.\n\n${table}`,
})
process.stdout.write(`${table}\n`)

function outcome({ code, study }: { code: string; study: CaseStudy }, weights: ProfileWeights) {
  const request = {
    member: catalogue.members.get(code)!,
    language: 'en',
    limit: looked.most,
    without: new Set<string>(),
  } as const
  const found = suitMember(hidingFrom(catalogue, code, study), { adopted: [], looked: [] }, request, weights)
  const shares = (one: readonly string[], other: readonly string[]) => one.some((id) => other.includes(id))
  return {
    itself: found.some((one) => one.study.id === study.id),
    alike: found
      .slice(0, looked.first)
      .some(
        (one) =>
          shares(one.study.technologies, study.technologies) && shares(one.study.processAreas, study.processAreas),
      ),
  }
}

/** The catalogue as if the member had no part in a case study. */
function hidingFrom(whole: Catalogue, code: string, study: CaseStudy): Catalogue {
  const implementers = study.implementers.filter(({ member }) => member !== code)
  const experience = new Map(whole.experience)
  experience.set(
    code,
    (whole.experience.get(code) ?? []).filter(({ id }) => id !== study.id),
  )
  return { ...whole, caseStudies: new Map(whole.caseStudies).set(study.id, { ...study, implementers }), experience }
}
