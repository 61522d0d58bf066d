export {
  answersGiven,
  countRead,
  encoderStarts,
  registry,
  requestSeconds,
  startStage,
  textsRefused,
} from './metrics.js'
