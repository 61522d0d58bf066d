import fc from 'fast-check'
import type { z } from 'zod'
import { caseContent, needDraft } from '../../../../src/domain/index.js'
import { newApiKey, newPerson } from '../../../../src/features/people/index.js'
import { question } from '../../../../src/features/recommendations/index.js'
import { ruleContent } from '../../../../src/features/rules/index.js'
import { webhookContent } from '../../../../src/features/webhooks/index.js'
import { check } from '../../../../src/platform/http/read-body.js'
import { hostileValue } from '../arbitraries/hostile.js'
import { describe, valuesOf } from '../arbitraries/schema-values.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { takenOrRefused } from './refusal.js'

const schemas: Readonly<Record<string, z.ZodType>> = {
  need: needDraft,
  question,
  draft: caseContent,
  rule: ruleContent,
  key: newApiKey,
  person: newPerson,
  webhook: webhookContent,
}

/** Bodies against their schemas: nearly valid ones, and any JSON. */
export const bodies: ProcessTarget = {
  name: 'bodies',
  share: 10,
  over: 'process',
  prepare: () => {
    const input = fc.oneof(
      ...Object.entries(schemas).map(([name, zod]) => {
        const { schema, named } = describe(zod)
        const body = fc.oneof({ weight: 5, arbitrary: valuesOf(schema, named) }, { weight: 1, arbitrary: hostileValue })
        return fc.record({ name: fc.constant(name), body })
      }),
    )
    return experiment(input, ({ name, body }) =>
      takenOrRefused(() => {
        check(schemas[name]!, JSON.parse(JSON.stringify(body)), 'body')
        return `valid ${name}`
      }),
    )
  },
}
