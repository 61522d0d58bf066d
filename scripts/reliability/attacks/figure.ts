/** One measured value. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** Its limit; missing when it is only for information. */
  readonly most?: number
}
