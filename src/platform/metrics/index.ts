export {
  answerSeconds,
  answersGiven,
  countRead,
  encoderStarts,
  registry,
  requestSeconds,
  textsRefused,
} from './metrics.js'
