import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../src/config.js'
import { readCollection } from '../../../src/features/learning/index.js'
import { errorsOf } from '../../support/errors.js'
import { temporaryFolder } from '../../support/shared.js'

const topic = { id: 'queues', country: 'BF', en: 'Queues', fr: "Files d'attente", es: 'Colas', short: 'queues' }

async function aCollection(topics: string, qrels: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'topics.jsonl'), topics)
  await writeFile(path.join(folder, 'qrels.tsv'), qrels)
  return folder
}

describe('a collection', () => {
  it('is read with its topics and their grades', async () => {
    const folder = await aCollection(`${JSON.stringify(topic)}\n`, 'queues\t0\tlv-electronic-queue\t3\n')
    const { topics, grades } = await readCollection(folder)
    const { id, country, ...texts } = topic
    expect(topics).to.deep.equal([{ id, country, theme: id, voice: undefined, texts }])
    expect(grades.get('queues')?.get('lv-electronic-queue')).to.equal(3)
  })

  it('takes up the translations of some topics', async () => {
    const folder = await aCollection(`${JSON.stringify(topic)}\n`, '')
    const translated = { id: 'queues', pt: 'Filas', ar: 'طوابير', ru: 'Очереди', zh: '排队' }
    await writeFile(path.join(folder, 'translations.jsonl'), JSON.stringify(translated))
    expect((await readCollection(folder)).topics[0]?.texts).to.include({ en: 'Queues', ar: 'طوابير' })
  })

  it('is named after its folder', async () => {
    const folder = await aCollection('', '')
    expect((await readCollection(folder)).name).to.equal(path.basename(folder))
  })

  it('names the line of every faulty topic', async () => {
    const lines = [JSON.stringify(topic), '{ not JSON', JSON.stringify({ ...topic, fr: '' })]
    const faults = await errorsOf(async () => readCollection(await aCollection(lines.join('\n'), '')))
    expect(faults.map((fault) => fault.path)).to.deep.equal(['topics.jsonl:2', 'topics.jsonl:3.fr'])
  })

  it('of the project has judgements for every topic', async () => {
    const { topics, grades } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    expect(topics.filter(({ id }) => !grades.has(id))).to.deep.equal([])
  })
})
