import { OverloadedError, PasserelleError } from '../../domain/index.js'

/** Thrown when the encoder cannot make a vector now: it is restarting, failing or closed. */
export class EncoderUnavailableError extends PasserelleError {
  readonly code = 'ENCODER_UNAVAILABLE'
}

/** Thrown when more texts wait than the encoder can read in time. */
export class EncoderBusyError extends OverloadedError {}

/** Thrown when the caller disconnected before its text was read. */
export class CallerGoneError extends EncoderUnavailableError {}
