/** The answers that other sites show in their pages. Placeholders only, no plurals: a small script fills them in. */
export const embedEn = {
  'embed.label': 'Describe the problem in your own words',
  'embed.hint': 'What happens, to what, where. In any language; no names of people or companies.',
  'embed.ask': 'Find solutions',
  'embed.searching': 'Searching…',
  'embed.empty': 'Describe the problem first.',
  'embed.found': 'Solutions that others have used',
  'embed.none': 'Nothing fits well. These may be related:',
  'embed.unknown': 'Only words were compared; try again in a moment.',
  'embed.nothing': 'Nothing was found.',
  'embed.score': 'Useful in about {score} of 100 such cases',
  'embed.peers': 'Administrations to learn from',
  'embed.newTab': 'opens in a new tab',
  'embed.busy': 'Too many questions at the moment. Try again in {seconds} seconds.',
  'embed.failed': 'No answer came back. What you wrote is still here: try again.',
} as const
