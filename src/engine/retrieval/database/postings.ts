/** Numbers of case studies that share a row of postings. */
export const blockSize = 4_096

/** A text that has a stem. */
export interface Posting {
  /** The number of its case study. */
  readonly number: number
  /** How often: each time counts as much as the weight of its field. */
  readonly count: number
  /** The number of stems of the text. */
  readonly length: number
}

/** The texts of one block that have a stem. */
export interface Postings {
  readonly block: number
  readonly counts: Float32Array
  /** The places of the case studies in the block. */
  readonly places: Uint16Array
  readonly lengths: Uint16Array
}

const bytesOfEach = 8

export function blockOf(number: number): number {
  return Math.floor(number / blockSize)
}

/** @param postings of one block */
export function encodePostings(postings: readonly Posting[]): Buffer {
  const bytes = new ArrayBuffer(postings.length * bytesOfEach)
  const { counts, places, lengths } = viewsOf(bytes, postings.length)
  for (const [index, { number, count, length }] of postings.entries()) {
    counts[index] = count
    places[index] = number % blockSize
    lengths[index] = Math.min(length, 65_535)
  }
  return Buffer.from(bytes)
}

export function decodePostings(block: number, { buffer, byteOffset, length }: Buffer): Postings {
  // Numbers of four bytes need an aligned start.
  const bytes = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer
  return { block, ...viewsOf(bytes, length / bytesOfEach) }
}

export function listPostings({ block, counts, places, lengths }: Postings): Posting[] {
  return Array.from(counts, (count, index) => ({
    number: block * blockSize + places[index]!,
    count,
    length: lengths[index]!,
  }))
}

function viewsOf(bytes: ArrayBuffer, count: number) {
  return {
    counts: new Float32Array(bytes, 0, count),
    places: new Uint16Array(bytes, count * 4, count),
    lengths: new Uint16Array(bytes, count * 6, count),
  }
}
