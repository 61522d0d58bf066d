export { limitRequests, TooManyRequestsError } from './rate-limit.js'
