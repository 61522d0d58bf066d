import type { operations } from './schema.js'

/** The name of an operation, as in the OpenAPI document. */
export type OperationId = keyof operations

type Parameters<Id extends OperationId> = operations[Id]['parameters']
/** Adds nothing to an intersection. */
type Nothing = object

/** The version of a record to change: its `version`, an ETag, or `*` for any version. */
export type Version = number | string

type PathOf<Id extends OperationId> = Parameters<Id> extends { path: infer Path } ? { readonly path: Path } : Nothing
type VersionOf<Id extends OperationId> =
  Parameters<Id> extends { header: { 'If-Match': string } }
    ? { readonly ifMatch: Version }
    : Parameters<Id> extends { header?: { 'If-Match'?: string } }
      ? { readonly ifMatch?: Version | undefined }
      : Nothing
type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer Content } }
  ? { readonly body: Content[keyof Content] }
  : Nothing

/** The query parameters of an operation. */
export type QueryOf<Id extends OperationId> = Exclude<Parameters<Id>['query'], undefined>

/** What an operation takes. */
export type InputOf<Id extends OperationId> = PathOf<Id> &
  ([QueryOf<Id>] extends [never] ? Nothing : { readonly query?: QueryOf<Id> | undefined }) &
  VersionOf<Id> &
  BodyOf<Id>

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined

/** What an operation answers; undefined for an answer without content. */
export type AnswerOf<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: ContentOf<operations[Id]['responses'][Status]>
}[keyof operations[Id]['responses']]

interface Page {
  readonly items: readonly unknown[]
  readonly nextCursor: string | null
}

/** The operations that answer a list page by page. */
export type PagedOperationId = { [Id in OperationId]: AnswerOf<Id> extends Page ? Id : never }[OperationId]

/** An item of a list. */
export type ItemOf<Id extends PagedOperationId> = AnswerOf<Id> extends { items: (infer Item)[] } ? Item : never
