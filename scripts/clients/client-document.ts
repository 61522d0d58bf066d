import { type ApiDocument, type ApiOperation, methods, type Parameter, type Schema, sorted } from './openapi.js'

/**
 * The document without what would make clients worse:
 * - the ids of one catalogue (members, technologies): another service has others, and a portal has them as strings;
 * - rules that no type can express, such as "text or needId": the service checks them;
 * - answers with problems, and headers that the client sets or reads by itself.
 */
export function clientDocument(document: ApiDocument): ApiDocument {
  const { openapi, info, paths, components } = document
  const clientPaths = sorted(paths).map(([path, item]) => {
    const operations = methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [[method, clientOperation(operation, components.parameters ?? {})] as const] : []
    })
    return [path, Object.fromEntries(operations)] as const
  })
  return {
    openapi,
    info,
    paths: Object.fromEntries(clientPaths),
    components: {
      schemas: Object.fromEntries(sorted(components.schemas).map(([name, schema]) => [name, simpler(schema)])),
    },
  }
}

function clientOperation(
  { operationId, summary, description, parameters = [], requestBody, responses }: ApiOperation,
  named: Readonly<Record<string, Parameter>>,
): ApiOperation {
  const resolved = parameters.map((given) => ('$ref' in given ? named[nameIn(given.$ref)]! : given))
  const kept = resolved
    .filter((parameter) => parameter.in !== 'header' || parameter.name === 'If-Match')
    .map(({ name, in: where, required, description, schema }) => ({
      name,
      in: where,
      required,
      ...(description !== undefined && { description }),
      schema: simpler(schema),
    }))
  return {
    operationId,
    summary,
    ...(description !== undefined && { description }),
    parameters: kept,
    ...(requestBody && { requestBody: { required: true, content: simplerContent(requestBody.content) } }),
    responses: Object.fromEntries(
      Object.entries(responses).flatMap(([status, { description = '', content = {} }]) => {
        // Readiness is the one answer with an error status that is no problem.
        const isAnswer = status.startsWith('2') || 'application/json' in content
        return isAnswer ? [[status, { description, content: simplerContent(content) }]] : []
      }),
    ),
  }
}

type Content = NonNullable<ApiOperation['requestBody']>['content']

function simplerContent(content: Content): Content {
  return Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, { schema: simpler(schema) }]))
}

function simpler(schema: Schema): Schema {
  const { enum: values, properties, items, additionalProperties, anyOf, oneOf, allOf, ...rest } = schema
  return {
    ...rest,
    // Only ids have both a pattern and a list of values.
    ...(values && schema.pattern === undefined && { enum: values }),
    ...(items && { items: simpler(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'boolean' ? additionalProperties : simpler(additionalProperties),
    }),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, simpler(of)])) }
      : { ...(anyOf && { anyOf: anyOf.map(simpler) }), ...(oneOf && { oneOf: oneOf.map(simpler) }) }),
    ...(allOf && !properties && { allOf: allOf.map(simpler) }),
  }
}

/** The name at the end of a reference. */
export function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}
