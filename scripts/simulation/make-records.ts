import { SqliteDatabase } from '../../src/platform/database/index.js'
import { clientWithKey } from '../pages/client-with-key.js'
import type { PageRecords } from '../pages/every-page.js'
import { script } from './script.js'

interface Listed {
  readonly id: string
}

const caseStudy = {
  texts: {
    en: { title: 'An online queue for lorries', problem: 'Lorries waited for days.', solution: 'They book a place.' },
  },
  technologies: ['single-window-paperless'],
  processAreas: ['transit'],
  maturity: 'pilot',
  year: 2026,
  sources: [{ url: 'https://example.org/queue' }],
}

/** Makes what pages are about and a simulation lacks: a case study in review, two editions, an open survey, a shared workshop. */
export async function makeRecords(address: string, file: string, memberCode: string): Promise<PageRecords> {
  const database = await SqliteDatabase.open(file)
  const member = await clientWithKey(database, script, address, { role: 'member', memberCode })
  const staff = await clientWithKey(database, script, address, { role: 'staff' })
  await database.close()

  const draft = await member.call<Listed>('POST', '/case-study-drafts', caseStudy)
  await member.call('POST', `/case-study-drafts/${draft.id}/submit`, undefined, { 'if-match': '"1"' })
  let edition = ''
  for (const name of ['first', 'second']) {
    edition = (await staff.call<Listed>('POST', '/editions', { name })).id
    await staff.call('POST', `/editions/${edition}/publish`)
  }
  const { id: round } = await staff.call<Listed>('POST', '/survey-rounds', { name: 'open', simulated: true })
  await member.call('POST', `/survey-rounds/${round}/answers/${memberCode}/reuse`)
  const plan = { name: 'Regional workshop', startsOn: '2027-03-08', region: 'west-central-africa', languages: ['fr'] }
  const { id: workshop } = await staff.call<Listed>('POST', '/workshops', plan)
  await staff.call('POST', `/workshops/${workshop}/prepare`)
  await staff.call('PUT', `/workshops/${workshop}/shared`, { shared: true })

  const firstOf = async (path: string) => (await member.call<{ items: Listed[] }>('GET', path)).items.at(-1)!.id
  return {
    draft: draft.id,
    edition,
    workshop,
    section: 'strategy',
    round,
    answered: await firstOf(`/needs?member=${memberCode}&status=published&limit=1`),
    waiting: await firstOf(`/needs?member=${memberCode}&status=submitted&limit=1`),
  }
}
