/** What is compared of texts, whatever else is known of a case study. */
export const textSignalNames = [
  'needsMean',
  'needsNearest',
  'expectedMean',
  'expectedNearest',
  'factsMean',
  'factsNearest',
  'semanticWhole',
  'lexical',
  'lateInteraction',
] as const

/** The signals that are measured for a case study and a need, independent of the viewer. */
export const measuredNames = [
  ...textSignalNames,
  'likeBest',
  'likeBestExpected',
  'technologyOfBest',
  'processAreaOfBest',
  'tagOfBest',
  'maturity',
] as const

/** All signals, with what earlier needs taught. */
export const signalNames = [...measuredNames, 'neighbourNeeds'] as const

export type SignalName = (typeof signalNames)[number]

/** What a case study is ranked by: the needs that it answers or, where there are none, its facts alone. */
export type RankedBy = 'needs' | 'facts'

const onlyByNeeds: readonly SignalName[] = [
  'needsMean',
  'needsNearest',
  'factsMean',
  'factsNearest',
  'likeBest',
  'technologyOfBest',
  'processAreaOfBest',
  'tagOfBest',
]
const onlyByFacts: readonly SignalName[] = ['expectedMean', 'expectedNearest', 'likeBestExpected']

/**
 * The signals that each is ranked by. Facts alone: without labels, which a case study without needs seldom has, and
 * with the needs that its facts let expect.
 */
export const namesBy: Readonly<Record<RankedBy, readonly (typeof measuredNames)[number][]>> = {
  needs: measuredNames.filter((name) => !onlyByFacts.includes(name)),
  facts: measuredNames.filter((name) => !onlyByNeeds.includes(name)),
}

/** The same of texts alone. */
export const textNamesBy: Readonly<Record<RankedBy, readonly (typeof textSignalNames)[number][]>> = {
  needs: textSignalNames.filter((name) => !onlyByFacts.includes(name)),
  facts: textSignalNames.filter((name) => !onlyByNeeds.includes(name)),
}
