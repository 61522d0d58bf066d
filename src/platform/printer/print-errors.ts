import { PasserelleError } from '../../domain/index.js'

/** Thrown when a document cannot be made: no browser is installed, or it failed or took too long. */
export class PrinterUnavailableError extends PasserelleError {
  readonly code = 'PRINTER_UNAVAILABLE'
}
