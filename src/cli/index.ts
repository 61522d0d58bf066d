export { serviceLog } from '../server/service-log.js'
export { describeError } from './describe-error.js'
export { progressReporter } from './progress.js'
export { scheduledRefits } from './schedule-refits.js'
