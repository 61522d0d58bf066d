export {
  answersGiven,
  countRead,
  encoderStarts,
  pageSeconds,
  registry,
  requestSeconds,
  startStage,
  textsRefused,
} from './metrics.js'
