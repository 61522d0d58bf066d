import { expect } from 'chai'
import type { CaseDraft } from '../../../src/domain/index.js'
import { usualBodyLimit } from '../../../src/platform/http/index.js'
import { needsService } from '../../support/needs-service.js'
import { memberOfBF } from '../../support/viewers.js'

interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

/** Bytes of a character in ASCII-only JSON, as many programs write it. */
const bytes = 6
/** Longer than any id, date or number. */
const short = 110

/** Whether a pattern lists the allowed characters, as that of an id does. */
const isAscii = (pattern: string | undefined) => pattern !== undefined && !/\\p|\[\^/.test(pattern)

/** The components of the document, and the paths of fields without a limit as they are found. */
interface Looking {
  readonly schemas: Readonly<Record<string, JsonSchema>>
  readonly unbounded: string[]
}

/** Maximum bytes of a value. */
function largest(schema: JsonSchema, path: string, looking: Looking): number {
  const { schemas, unbounded } = looking
  if (schema.$ref) return largest(schemas[schema.$ref.split('/').at(-1)!]!, path, looking)
  const { properties, items, maxItems, maxLength, type } = schema
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  if (properties) {
    const fields = Object.entries(properties)
    return fields.reduce((sum, [name, one]) => sum + name.length + 4 + largest(one, `${path}.${name}`, looking), 2)
  }
  if (choices.length > 0) return Math.max(...choices.map((one) => largest(one, path, looking)))
  if (schema.allOf) return schema.allOf.reduce((sum, one) => sum + largest(one, path, looking), 0)
  if (items) {
    if (maxItems === undefined) unbounded.push(path)
    return 2 + (maxItems ?? 0) * (1 + largest(items, `${path}[]`, looking))
  }
  if (type !== 'string' || schema.enum !== undefined || schema.const !== undefined) return short
  if (maxLength === undefined && schema.pattern === undefined && schema.format === undefined) unbounded.push(path)
  return maxLength === undefined ? short : maxLength * (isAscii(schema.pattern) ? 1 : bytes) + 2
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
}

describe('the body of a request', function () {
  this.timeout(60_000)
  const service = needsService()

  it('has a maximum size, which is within the limit of its route', async () => {
    const {
      paths,
      components: { schemas },
    } = (await (await fetch(`${service.address}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, Operation>>
      components: { schemas: Record<string, JsonSchema> }
    }
    const unbounded: string[] = []
    const sizes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody }]) => {
        const schema = requestBody?.content['application/json']?.schema
        const name = `${method} ${path}`
        return schema ? [[name, largest(schema, name, { schemas, unbounded })] as const] : []
      }),
    )
    expect(sizes).to.have.length.greaterThan(15)
    expect(unbounded).to.deep.equal([])
    const large = sizes.filter(([, size]) => size > usualBodyLimit).map(([name]) => name)
    // An import accepts several hundred needs, but not a thousand of maximum size.
    expect(large).to.have.members([
      'post /api/v1/needs/import',
      'post /api/v1/recommendations/batch',
      'post /api/v1/usage',
      'post /api/v1/workshops/{id}/feedback',
      'post /api/v1/case-study-drafts',
      'put /api/v1/case-study-drafts/{id}',
    ])
    const draft = Math.max(...sizes.filter(([name]) => name.includes('study-drafts')).map(([, size]) => size))
    expect(draft).to.be.within(3_000_000, 4 * 2 ** 20)
  })

  it('may be a case study with every field at its maximum length', async () => {
    const { catalogue } = service.engine
    const text = (length: number) => 'é'.repeat(length)
    const list = <T>(count: number, make: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => make(index))
    const body = {
      status: 'translated',
      title: text(300),
      ...Object.fromEntries(
        ['problem', 'solution', 'results', 'lessons', 'costNote'].map((name) => [name, text(20_000)]),
      ),
    }
    const members = [...catalogue.members.keys()].filter((code) => code !== 'BF').slice(0, 59)
    const content = {
      administration: text(300),
      texts: { en: body, fr: body, es: body },
      needsAnswered: list(10, () => ({ en: text(2000), fr: text(2000), es: text(2000) })),
      technologies: [...catalogue.technologies.keys()].slice(0, 20),
      processAreas: [...catalogue.processAreas.keys()].slice(0, 20),
      tags: list(50, () => text(100)),
      implementers: ['BF', ...members].map((member) => ({ member, role: 'lead' })),
      partners: list(100, () => text(300)),
      maturity: 'production',
      year: 2025,
      sources: list(50, () => ({
        title: text(500),
        url: `https://example.org/${'x'.repeat(1980)}`,
        date: '2025-01-01',
      })),
    }
    const inAscii = JSON.stringify(content).replaceAll('é', '\\u00e9')
    expect(inAscii.length).to.be.greaterThan(2 * 2 ** 20)
    const headers = { 'content-type': 'application/json' }
    const begun = await service.call(memberOfBF, 'POST', '/case-study-drafts', { body: inAscii, headers })
    expect(begun.status, begun.text.slice(0, 500)).to.equal(201)
    const { id, content: kept } = JSON.parse(begun.text) as CaseDraft
    expect(kept.texts.es?.lessons).to.equal(text(20_000))
    const again = { body: inAscii, headers: { ...headers, 'if-match': '*' } }
    const changed = await service.call(memberOfBF, 'PUT', `/case-study-drafts/${id}`, again)
    expect(changed.status, changed.text.slice(0, 500)).to.equal(200)
  })
})
