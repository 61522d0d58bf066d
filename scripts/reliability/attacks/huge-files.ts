import type { Attack } from './attack.js'
import type { Figure } from './figure.js'

const many = (length: number, of: (index: number) => string, between: string) =>
  Array.from({ length }, (_, index) => of(index)).join(between)

/** Files of at most 4 MB that a member may send, designed to cost as much as possible. */
const files: readonly { name: string; type: string; body: () => string }[] = [
  { name: 'commas', type: 'text/csv', body: () => ','.repeat(3_900_000) },
  {
    name: '60,000 names of columns',
    type: 'text/csv',
    body: () => many(60_000, (index) => `column-${index}`, ','),
  },
  { name: '1.3 million rows', type: 'text/csv', body: () => `title,description\n${'a,b\n'.repeat(990_000)}` },
  {
    name: 'unknown keys in JSON',
    type: 'application/json',
    body: () => `[{${many(250_000, (index) => `"k${index}":1`, ',')}}]`,
  },
]

/** Files that are cheap to send and were expensive to refuse, sent with the key of a member. */
export const hugeFiles: Attack = {
  name: 'huge files',
  async attack({ url, key }) {
    const figures: Figure[] = []
    for (const { name, type, body } of files) {
      const sent = body()
      const begin = performance.now()
      const answer = await fetch(`${url}/api/v1/needs/import`, {
        method: 'POST',
        headers: { 'content-type': type, authorization: `Bearer ${key}` },
        body: sent,
      }).then(
        async (response) => ({ status: response.status, bytes: (await response.arrayBuffer()).byteLength }),
        () => ({ status: 0, bytes: 0 }),
      )
      figures.push(
        { name: `${name}: status`, value: answer.status },
        { name: `${name}: seconds`, value: (performance.now() - begin) / 1_000, most: 2 },
        { name: `${name}: answer, kB`, value: answer.bytes / 1_000, most: 64 },
      )
    }
    return figures
  },
}
