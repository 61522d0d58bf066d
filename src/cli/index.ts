export { describeError } from './describe-error.js'
export { progressReporter } from './progress.js'
export { scheduleRefits } from './schedule-refits.js'
export { serviceLog } from './service-log.js'
