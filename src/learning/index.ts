export { assessScores, type ScoreAssessment } from './assess-scores.js'
export { auroc, calibrationError, type ReliabilityBin, reliability } from './calibration-metrics.js'
export {
  type Collection,
  parseQrels,
  readCollection,
  readUnanswerable,
  type TopicForm,
  topicForms,
  toQrels,
  translatedForms,
} from './collection.js'
export { crossFit, folds } from './cross-fit.js'
export { decidedNeeds, gradesOfDecisions } from './decided-needs.js'
export {
  type Ablation,
  ablate,
  type Evaluation,
  evaluate,
  type Measurement,
  type MetricName,
  metricNames,
  modelsFor,
  rightPeers,
} from './evaluate.js'
export { fitModel } from './fit-model.js'
export { type JudgedNeed, judgedNeeds, unanswerableNeeds } from './judged-needs.js'
export { learnedRankings } from './learned-rankings.js'
export { type LearningStep, learningCurve } from './learning-curve.js'
export { mean, ndcg, percentile, precision, recall, reciprocalRank, usefulFrom } from './metrics.js'
export { randomisationTest, seededRandom } from './randomisation-test.js'
export { gateFigures, type Judged, measureJudged, refitRanking, worseIn } from './refit.js'
export { stepsFrom, systemsFrom } from './systems.js'
export { useRanking } from './use-ranking.js'
