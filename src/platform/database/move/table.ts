/** What a move must know of a table. Names are those of the database. */
export interface Table {
  readonly name: string
  /** The columns that tell its rows apart, in order; none for a table that holds one row. */
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** Whether a row may refer to another one that comes after it. */
  readonly refersToItself?: boolean
}
