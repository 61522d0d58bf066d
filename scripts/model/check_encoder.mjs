// Runs texts through the library the service uses, for check_encoder.py to compare with Python's.
// Input: a JSON file { models, name, texts, encode }. Output on stdout: token ids of every text and, for the first
// `encode` texts, the mean of both hidden states.
import { readFile } from 'node:fs/promises'

import { AutoModel, AutoTokenizer, env } from '@xenova/transformers'

const { models, name, texts, encode } = JSON.parse(await readFile(process.argv[2], 'utf8'))
env.allowRemoteModels = false
env.localModelPath = models

const tokenizer = await AutoTokenizer.from_pretrained(name)
const model = await AutoModel.from_pretrained(name, { quantized: true })

const ids = []
const means = []
for (const [index, text] of texts.entries()) {
  const inputs = await tokenizer(text, { truncation: true })
  ids.push(Array.from(inputs.input_ids.data, Number))
  if (index < encode) {
    const output = await model(inputs)
    means.push([mean(output.last_hidden_state), mean(output.hidden_state_10)])
  }
}
process.stdout.write(JSON.stringify({ ids, means }))

function mean({ dims: [, tokens, width], data }) {
  const sum = new Array(width).fill(0)
  data.forEach((value, index) => (sum[index % width] += value))
  return sum.map((value) => value / tokens)
}
