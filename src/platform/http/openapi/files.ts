/** The content of a body that is a file, in any of some media types. */
export function filesOf(mediaTypes: readonly string[]): object {
  return Object.fromEntries(
    mediaTypes.map((mediaType) => [mediaType, { schema: { type: 'string', format: 'binary' } }]),
  )
}
