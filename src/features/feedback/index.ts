export { type Adoption, type Feedback, feedback, feedbackContent } from './feedback.js'
export { giveFeedback, moveFeedback, readAdoptions, readFeedback, takeBackFeedback } from './feedback-store.js'
