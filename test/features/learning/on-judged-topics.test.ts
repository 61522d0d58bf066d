// In one file, and so in one process, because both ask the model for the judged topics, which takes a while.
import './quality.js'
import './refit.js'
