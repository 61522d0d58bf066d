import { OverloadedError, PasserelleError } from '../../domain/index.js'

/** Thrown when no vector can be had now: the encoder is starting again, failing, or was closed. */
export class EncoderUnavailableError extends PasserelleError {
  readonly code = 'ENCODER_UNAVAILABLE'
  readonly status = 503
}

/** Thrown when more texts wait for the encoder than it can read in time. */
export class EncoderBusyError extends OverloadedError {}

/** Thrown when the caller went away before its text was read. */
export class CallerGoneError extends EncoderUnavailableError {}
