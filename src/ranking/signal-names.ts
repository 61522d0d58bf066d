/** What is measured of a case study for a need, whoever asks. */
export const measuredNames = [
  'semanticWhole',
  'semanticPassage',
  'headWhole',
  'headPassage',
  'semanticNeed',
  'headNeed',
  'lateInteraction',
  'lexical',
  'likeBest',
  'technologyOfBest',
  'processAreaOfBest',
  'tagOfBest',
  'maturity',
] as const

/** Beside it, what earlier needs taught. */
export const signalNames = [...measuredNames, 'neighbourNeeds'] as const

export type SignalName = (typeof signalNames)[number]
