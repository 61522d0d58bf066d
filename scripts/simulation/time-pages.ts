import path from 'node:path'
import type { Viewer } from '../../src/domain/index.js'
import { addPerson, issueSignInLink, newPerson } from '../../src/features/people/index.js'
import { listRounds } from '../../src/features/surveys/index.js'
import { Database } from '../../src/platform/database/index.js'
import { percentile } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { Client } from '../reliability/client.js'

const script: Viewer = { role: 'admin', id: 'simulation', memberCode: null }
const times = 20

/** Milliseconds of each page that shows surveys and insights, asked for one after the other. */
export async function timePages(address: string, folder: string): Promise<string> {
  const database = await Database.open(path.join(folder, 'passerelle.db'))
  try {
    const rounds = await listRounds({ database })
    const round = rounds.at(-1)!.id
    const asMember = await cookieOf(database, address, { role: 'member', memberCode: 'BF', name: 'Simulation' })
    const asStaff = await cookieOf(database, address, { role: 'staff', name: 'Simulation' })
    const pages: [string, string][] = [
      [`/fr/survey/${round}/profile`, asMember],
      ['/fr/needs', asMember],
      ['/en/insights', ''],
      ['/en/insights/world', ''],
      ['/en/insights/divide', asStaff],
      ['/en/insights/divide', ''],
      ['/en/report', ''],
      ['/en/desk', asStaff],
      ['/en/desk/gaps', asStaff],
      ['/en/desk/surveys', asStaff],
      [`/en/desk/surveys/${round}`, asStaff],
    ]
    const rows = []
    for (const [page, cookie] of pages) rows.push(await timed(address, page, cookie))
    return markdownTable(['page', 'for', 'status', 'first ms', 'p50 ms', 'longest ms', 'kB'], rows)
  } finally {
    await database.close()
  }
}

async function timed(address: string, page: string, cookie: string): Promise<(string | number)[]> {
  const all: number[] = []
  let [status, size] = [0, 0]
  for (let time = 0; time < times; time++) {
    const begin = performance.now()
    const response = await fetch(address + page, { headers: { accept: 'text/html', cookie }, redirect: 'manual' })
    size = (await response.text()).length
    all.push(performance.now() - begin)
    status = response.status
  }
  const [first = 0, ...later] = all
  const who = cookie === '' ? 'everybody' : page.includes('/desk') || page.includes('divide') ? 'staff' : 'a member'
  const rounded = (value: number) => value.toFixed(0)
  return [
    page.replace(/[0-9A-Z]{26}/, ':id'),
    who,
    status,
    rounded(first),
    rounded(percentile(later, 0.5)),
    rounded(Math.max(...later)),
    rounded(size / 1000),
  ]
}

async function cookieOf(database: Database, address: string, person: object): Promise<string> {
  const { id } = await addPerson({ database }, script, newPerson.parse(person))
  const { token } = await issueSignInLink({ database }, script, id)
  return `passerelle-session=${await new Client(address).signIn(token)}`
}
