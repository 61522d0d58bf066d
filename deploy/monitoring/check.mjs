// Checks that every metric and label named in the files beside this one is in a real output of /metrics:
//   curl -s http://127.0.0.1:3000/metrics -H "authorization: Bearer pk_..." | node deploy/monitoring/check.mjs
import { readFileSync } from 'node:fs'
import path from 'node:path'

const output = readFileSync(0, 'utf8')
const types = new Map([...output.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name, type]))
const exists = (name) =>
  types.has(name) ||
  (types.get(name.replace(/_(bucket|sum|count)$/, '')) === 'histogram' && /_(bucket|sum|count)$/.test(name))
// Prometheus adds these.
const added = new Set(['instance', 'job'])
// A counter without a value yet has no labels in the output; then they cannot be checked.
const labelsOf = (name) => {
  const lines = [...output.matchAll(new RegExp(`^${name}\\{([^}]*)\\}`, 'gm'))].map(([, labels]) => labels)
  return lines.length === 0 ? undefined : new Set(lines.flatMap((one) => [...one.matchAll(/(\w+)="/g)].map(([, l]) => l)))
}

const dashboard = readFileSync(path.join(import.meta.dirname, 'grafana-dashboard.json'), 'utf8')
const queries = JSON.parse(dashboard).panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))
const texts = { 'grafana-dashboard.json': queries.join('\n') }
for (const file of ['alerts.yml', 'prometheus.yml']) {
  texts[file] = readFileSync(path.join(import.meta.dirname, file), 'utf8').replaceAll(/#.*$/gm, '')
}

const wrong = []
let checked = 0
for (const [file, text] of Object.entries(texts)) {
  for (const [, name, , matchers = ''] of text.matchAll(/\b(passerelle_[a-z0-9_]+)(\{([^}]*)\})?/g)) {
    checked += 1
    if (!exists(name)) wrong.push(`${file}: there is no metric ${name}`)
    const labels = labelsOf(name)
    for (const [, label] of matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"/g)) {
      if (labels && !labels.has(label) && !added.has(label)) wrong.push(`${file}: ${name} has no label ${label}`)
    }
  }
}
if (types.size === 0) wrong.push('the input is no output of /metrics')
for (const one of new Set(wrong)) console.error(one)
console.log(`${checked} names checked against ${types.size} metrics: ${wrong.length === 0 ? 'all exist' : 'see above'}`)
process.exitCode = wrong.length === 0 ? 0 : 1
