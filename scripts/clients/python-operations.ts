import { type ApiDocument, type ApiOperation, methods, type Parameter, type Schema } from './openapi.js'
import type { TableEntry } from './operation-table.js'
import { docstring, lineWidth, type PythonTypes, pascal, pythonHeader, snake, wrapped } from './python-types.js'

/** `operations.py`: a method for each operation, and one more for each list, which reads all its pages. */
export function pythonOperations(document: ApiDocument, table: readonly TableEntry[], types: PythonTypes): string {
  const byId = new Map(
    Object.values(document.paths).flatMap((item) =>
      methods.flatMap((method) => (item[method] ? [[item[method].operationId, item[method]] as const] : [])),
    ),
  )
  const written = table.map((entry) => new PythonOperation(entry, byId.get(entry.id)!, types).text).join('\n')
  const names = types.names.filter((name) => new RegExp(`\\b${name}\\b`).test(written)).sort()
  return `${pythonHeader}"""A method for each operation of the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast

from ._caller import CallOptions, Operation, OperationCaller, all_items
from .schema import (
${names.map((name) => `    ${name},\n`).join('')})


class Operations(OperationCaller):
    """Calls the operations of the API. Each method raises ProblemError and UnreachableError."""

${written}`
}

class PythonOperation {
  readonly #entry: TableEntry
  readonly #operation: ApiOperation
  readonly #types: PythonTypes

  constructor(entry: TableEntry, operation: ApiOperation, types: PythonTypes) {
    this.#entry = entry
    this.#operation = operation
    this.#types = types
  }

  get text(): string {
    const page = this.#page
    return page ? `${this.#method}\n${this.#methodOfAll(page)}` : this.#method
  }

  get #parameters(): readonly Parameter[] {
    return this.#operation.parameters as readonly Parameter[]
  }

  #in(where: Parameter['in']): readonly Parameter[] {
    return this.#parameters.filter((parameter) => parameter.in === where)
  }

  get #name(): string {
    return snake(this.#entry.id)
  }

  /** The schemas of all answers, without those of other media types than the first has. */
  get #answers(): readonly Schema[] {
    return Object.values(this.#operation.responses).flatMap(({ content = {} }) =>
      Object.values(content).map(({ schema }) => schema),
    )
  }

  get #answer(): string {
    const kinds = this.#answers.map((schema) => this.#types.of(schema, `${pascal(this.#entry.id)}Answer`))
    return [...new Set(kinds)].join(' | ') || 'None'
  }

  /** The schema of an item, when the operation answers a list page by page. */
  get #page(): Schema | undefined {
    const [answer] = this.#answers
    return answer?.properties?.nextCursor && answer.properties.items?.items
  }

  #query(without: string[] = []): string[] {
    return this.#in('query')
      .filter(({ name }) => !without.includes(name))
      .map(({ name, schema }) => {
        const type = this.#types.of(schema, pascal(this.#entry.id) + pascal(name))
        return `${snake(name)}: ${wrapped(type, name, 8)} | None = None`
      })
  }

  get #method(): string {
    const { method, path, repeat, accepts } = this.#entry
    const places = this.#in('path').map(({ name }) => `${snake(name)}: str`)
    const [version] = this.#in('header')
    const bodies = Object.values(this.#operation.requestBody?.content ?? {})
    const body = bodies.map(({ schema }) => this.#types.of(schema, `${pascal(this.#entry.id)}Body`)).join(' | ')
    const parameters = [
      'self',
      ...places,
      ...(body ? [`body: ${body}`] : []),
      '*',
      ...(version ? [version.required ? 'if_match: int | str' : 'if_match: int | str | None = None'] : []),
      ...this.#query(),
      'options: CallOptions | None = None',
    ]
    const pairs = (where: Parameter['in']) => this.#in(where).map(({ name }) => `"${name}": ${snake(name)}`)
    const operation = [`"${method.toUpperCase()}"`, `"${path}"`, `"${repeat}"`]
    if (accepts.length > 0) operation.push(`(${accepts.map((status) => `${status},`).join(' ')})`)
    const given = [
      `Operation(${operation.join(', ')})`,
      ...(places.length > 0 ? [`path={${pairs('path').join(', ')}}`] : []),
      ...(this.#in('query').length > 0 ? [dictionary('query', pairs('query'))] : []),
      ...(body ? ['body=body'] : []),
      ...(version ? ['if_match=if_match'] : []),
      'options=options',
    ]
    const answer = this.#answer
    const call = `self._call(\n${given.map((one) => `                ${one},\n`).join('')}            )`
    const result =
      answer === 'None'
        ? `        ${call.replaceAll('\n    ', '\n')}\n`
        : `        return cast(\n            "${answer.replaceAll('"', "'")}",\n            ${call},\n        )\n`
    return `${signature(this.#name, parameters, answer)}${this.#doc()}${result}`
  }

  #methodOfAll(item: Schema): string {
    const type = this.#types.of(item, `${pascal(this.#entry.id)}AnswerItem`)
    const places = this.#in('path').map(({ name }) => `${snake(name)}: str`)
    const parameters = ['self', ...places, '*', ...this.#query(['cursor']), 'options: CallOptions | None = None']
    const given = [
      ...this.#in('path').map(({ name }) => snake(name)),
      ...this.#in('query').map(({ name }) => `${snake(name)}=${snake(name)}`),
      'options=options',
    ]
    const lines = given.map((one) => `                ${one},\n`).join('')
    return `${signature(this.#name.replace(/^list_/, 'all_'), parameters, `Iterator[${type}]`)}${this.#doc(', page after page')}        return all_items(
            lambda cursor: self.${this.#name}(
${lines}            )
        )
`
  }

  #doc(addition = ''): string {
    return docstring(`${this.#operation.summary}${addition}.`, 8)
  }
}

function dictionary(name: string, pairs: readonly string[]): string {
  const line = `${name}={${pairs.join(', ')}}`
  if (line.length < lineWidth - 20) return line
  return `${name}={\n${pairs.map((pair) => `                    ${pair},\n`).join('')}                }`
}

function signature(name: string, parameters: readonly string[], answer: string): string {
  const line = `    def ${name}(${parameters.join(', ')}) -> ${answer}:\n`
  if (line.length <= lineWidth) return line
  return `    def ${name}(\n${parameters.map((one) => `        ${one},\n`).join('')}    ) -> ${answer}:\n`
}
