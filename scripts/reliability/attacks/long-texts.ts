import { percentile } from '../../../src/ranking/index.js'
import type { Attack } from './attack.js'

/** Requests per minute that one address may send. */
const allowed = 120
/** Requests at the same time. */
const burst = 40
const samples = 30

const need = 'Our post office cannot capture electronic advance data for parcels; how did others begin, and with whom?'
const part = (index: number) =>
  `Point ${index}: the honey in lot ${index} must be tasted, weighed and coloured again by the cook of the village.`
/** A text of maximum length, with as many parts as possible, about nothing in the catalogue. */
const longText = (seed: number) =>
  Array.from({ length: 45 }, (_, index) => part(seed * 45 + index))
    .join(' ')
    .slice(0, 5_000)

/** Long texts with many parts at the allowed rate, from an anonymous caller, in parallel with requests of a member. */
export const longTexts: Attack = {
  name: 'long texts',
  async attack({ url, key }) {
    for (let index = 0; index < 10; index++) await ask(url, `${need} ${index}`, key)
    const alone: number[] = []
    while (alone.length < samples) alone.push(await timeOf(url, key, alone.length))
    let over = false
    const attack = flood(url).finally(() => {
      over = true
    })
    // Only during the attack: a service that finishes the attack sooner is not better for that.
    const beside: number[] = []
    while (!over) beside.push(await timeOf(url, key, beside.length))
    const statuses = await attack
    const count = (status: number) => statuses.filter((one) => one === status).length
    return [
      { name: 'member alone, median, ms', value: percentile(alone, 0.5) },
      { name: 'member during the attack, median, ms', value: percentile(beside, 0.5) },
      { name: 'member during the attack, longest, ms', value: Math.max(...beside) },
      { name: 'times as long, median', value: percentile(beside, 0.5) / percentile(alone, 0.5), most: 3 },
      { name: 'long texts answered', value: count(200) },
      { name: 'long texts refused (503)', value: count(503) },
      { name: 'other answers', value: statuses.length - count(200) - count(503) - count(429), most: 0 },
    ]
  },
}

/** Milliseconds for a request of a member. */
async function timeOf(url: string, key: string, index: number): Promise<number> {
  const begin = performance.now()
  const status = await ask(url, `${need} Case ${index}.`, key)
  if (status !== 200) throw new Error(`The member got status ${status}`)
  return performance.now() - begin
}

async function flood(url: string): Promise<number[]> {
  const statuses: number[] = []
  let next = 0
  const caller = async () => {
    while (next < allowed) statuses.push(await ask(url, longText(next++)))
  }
  await Promise.all(Array.from({ length: burst }, caller))
  return statuses
}

async function ask(url: string, text: string, key?: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/recommendations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ text }),
  })
  await response.arrayBuffer()
  return response.status
}
