import path from 'node:path'
import type { Viewer } from '../../src/domain/index.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { clientWithKey } from '../pages/client-with-key.js'
import type { PageViewer } from '../pages/every-page.js'
import { signInToken } from '../pages/sign-in.js'

export interface Scene {
  /** Ids for placeholders in braces in addresses. */
  readonly ids: Readonly<Record<'answered' | 'waiting' | 'draft', string>>
  /** Creates a single-use sign-in token. */
  signInToken(who: PageViewer): Promise<string>
}

const script: Viewer = { role: 'admin', id: 'screenshots', memberCode: null }

const needs = {
  answered: {
    title: 'Colis postaux sans données préalables',
    description:
      'Notre poste ne peut pas saisir les données électroniques préalables. Les agents ouvrent les colis au hasard et ne savent pas ce qui arrive.',
    processAreas: ['ecommerce-postal'],
    visibility: 'members',
  },
  waiting: {
    title: 'Camions en transit qui n’arrivent jamais',
    description:
      'Des camions en transit vers le nord quittent la route et la marchandise est vendue chez nous. Nous n’avons que des scellés en métal.',
    processAreas: ['transit'],
    constraints: { budget: '100k-to-1m', deadline: '2027-06-30', infrastructure: 'Réseau mobile sur la grande route' },
    visibility: 'members',
  },
  unfitting: {
    title: 'Chiens renifleurs malades',
    description: 'Nos chiens renifleurs tombent malades en saison sèche et personne ne sait comment les soigner.',
    visibility: 'public',
  },
} as const

const caseStudy = {
  texts: {
    fr: {
      title: 'Une file d’attente en ligne pour les camions',
      problem: 'À la frontière, les camions attendaient deux jours sans savoir quand leur tour viendrait.',
      solution: 'Chaque camion réserve une place dans une file d’attente en ligne et vient à l’heure dite.',
      results: 'Le parking s’est vidé.',
    },
  },
  technologies: ['single-window-paperless'],
  processAreas: ['transit'],
  implementers: [{ member: 'BF', role: 'lead' }],
  maturity: 'pilot',
  year: 2026,
  sources: [{ url: 'https://example.org/file-d-attente' }],
}

/** Creates data as a member and staff, so that every page has content. */
export async function playScene(address: string, folder: string): Promise<Scene> {
  const file = path.join(folder, 'passerelle.db')
  const database = await SqliteDatabase.open(file)
  try {
    const member = await clientWithKey(database, script, address, { role: 'member', memberCode: 'BF' })
    const staff = await clientWithKey(database, script, address, { role: 'staff' })
    const submit = async (content: object) => {
      const { id } = await member.call<{ id: string }>('POST', '/needs', content)
      await member.call('POST', `/needs/${id}/transitions`, { transition: 'submit' })
      return id
    }
    const answered = await submit(needs.answered)
    const waiting = await submit(needs.waiting)
    await submit(needs.unfitting)
    const approved = `/needs/${answered}/matches/id-postal-advance-data`
    await staff.call('PUT', approved, { state: 'approved', note: 'Appelez-les : leur poste avait le même logiciel.' })
    for (const transition of ['review', 'publish']) {
      await staff.call('POST', `/needs/${answered}/transitions`, { transition })
    }
    await member.call('PUT', `${approved}/feedback`, { verdict: 'useful', outcome: 'contacted-peer' })
    const draft = await member.call<{ id: string; version: number }>('POST', '/case-study-drafts', caseStudy)
    const version = { 'if-match': `"${draft.version}"` }
    await member.call('POST', `/case-study-drafts/${draft.id}/submit`, undefined, version)
    return { ids: { answered, waiting, draft: draft.id }, signInToken: (who) => signInToken(file, script, who) }
  } finally {
    await database.close()
  }
}
