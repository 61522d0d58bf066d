/** The signals that are measured for a case study and a need, independent of the viewer. */
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

/** All signals, with what earlier needs taught. */
export const signalNames = [...measuredNames, 'neighbourNeeds'] as const

export type SignalName = (typeof signalNames)[number]
