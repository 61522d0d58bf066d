/** A kind of problem: what a code means, and what to do about it. The page `/api/problems` lists them. */
export interface ProblemKind {
  /** The HTTP status of the answer; null for problems of starts and commands only. */
  readonly status: number | null
  readonly meaning: string
  readonly advice: string
}

/** Every kind of problem, by its code: stable, for programs. */
export const problemKinds = {
  INVALID_INPUT: {
    status: 400,
    meaning: 'A value in the request is missing, malformed, unknown or outside its limits.',
    advice: 'Correct each field that `errors` names, then send the request again.',
  },
  INVALID_JSON: {
    status: 400,
    meaning: 'The body is not JSON.',
    advice: 'Send valid JSON in UTF-8.',
  },
  INVALID_BODY: {
    status: 400,
    meaning: 'The body cannot be read.',
    advice: 'Send the body again; check how it is compressed.',
  },
  INVALID_LENGTH: {
    status: 400,
    meaning: 'The body is longer or shorter than its Content-Length says.',
    advice: 'Let the HTTP library set Content-Length.',
  },
  INVALID_PATH: {
    status: 400,
    meaning: 'The path is not percent-encoded correctly.',
    advice: 'Encode every part of the path as UTF-8.',
  },
  INVALID_HOST: {
    status: 400,
    meaning: 'The Host header is missing or is not a host name.',
    advice: 'Send the host name at which the service is reached.',
  },
  INVALID_REQUEST: {
    status: 400,
    meaning: 'The HTTP request itself is malformed.',
    advice: 'Check the request line and the headers.',
  },
  SIGN_IN_LINK_ENDED: {
    status: 400,
    meaning: 'The sign-in link was used, has expired or was never issued.',
    advice: 'Ask staff for a new link.',
  },
  SIGN_IN_FAILED: {
    status: 400,
    meaning: 'The identity provider did not confirm who signs in.',
    advice: 'Sign in again; if it fails again, ask an administrator.',
  },
  ABORTED: {
    status: 400,
    meaning: 'The connection ended before the body was complete.',
    advice: 'Send the request again.',
  },
  NOT_SIGNED_IN: {
    status: 401,
    meaning: 'The operation needs a caller with rights, or the API key or session is not valid any more.',
    advice: 'Send `Authorization: Bearer` with a valid key, or sign in.',
  },
  NOT_ALLOWED: {
    status: 403,
    meaning: 'The caller may know about this but may not do this with it.',
    advice: 'Use an account or a key whose role allows it.',
  },
  MEMBER_NOT_ALLOWED: {
    status: 403,
    meaning: 'The key of a portal may not act for the member that `X-Member-Code` names.',
    advice: 'Ask an administrator for a key whose members include it.',
  },
  CROSS_SITE_REQUEST: {
    status: 403,
    meaning: 'A browser sent the request from a page of another site with a session cookie.',
    advice: 'Call the API with a key, from a server.',
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'Nothing has this id or address, or nothing that the caller may know about.',
    advice: 'Check the id; private records answer the same way to callers who may not see them.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'The address does not support this method.',
    advice: 'Use one of the methods that the header Allow names.',
  },
  BODY_TOO_SLOW: {
    status: 408,
    meaning: 'The body did not arrive in time.',
    advice: 'Send it again over a faster connection, or in smaller parts.',
  },
  QUOTA_EXCEEDED: {
    status: 409,
    meaning: 'There are already as many records as the member or person may have.',
    advice: 'Delete what is not needed any more; `detail` says what.',
  },
  WRONG_STATUS: {
    status: 409,
    meaning: 'The record is not in a status in which this can be done.',
    advice: 'Read the record again: its status names what is possible.',
  },
  NOTHING_TO_PUBLISH: {
    status: 409,
    meaning: 'An answer needs at least one approved case study or a note.',
    advice: 'Approve a match or write a note first.',
  },
  NOTHING_TO_UNDO: {
    status: 409,
    meaning: 'There is no decision to take back.',
    advice: 'Read the matches again.',
  },
  REVISION_UNDER_WAY: {
    status: 409,
    meaning: 'Another revision of this case study is already being written.',
    advice: 'Continue with the draft that `detail` names.',
  },
  REVISION_OUTDATED: {
    status: 409,
    meaning: 'The case study has changed since the revision was begun.',
    advice: 'Read both, take over the changes and name the new version.',
  },
  COMPARISON_UNDER_WAY: {
    status: 409,
    meaning: 'Two rankings are being compared already.',
    advice: 'End that comparison first.',
  },
  REFIT_UNDER_WAY: {
    status: 409,
    meaning: 'The ranking is being learned from decisions already.',
    advice: 'Wait until it has ended; it takes some minutes.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    meaning: 'The last active administrator cannot be removed.',
    advice: 'Appoint another administrator first.',
  },
  REQUEST_UNDER_WAY: {
    status: 409,
    meaning: 'A request with the same Idempotency-Key is being carried out, or was interrupted.',
    advice: 'Wait and look whether it took effect before sending it with a new key.',
  },
  REQUEST_ALREADY_DONE: {
    status: 409,
    meaning: 'A request with the same Idempotency-Key was carried out, and its answer is not remembered any more.',
    advice: 'Read the record: `detail` names its address where there is one.',
  },
  STALE_VERSION: {
    status: 412,
    meaning: 'Someone changed the record since the version that `If-Match` names.',
    advice: 'Read it again, then repeat the change.',
  },
  OTHER_DOMAIN: {
    status: 409,
    meaning: 'The database holds the records of another domain than the one in DOMAIN_DIR.',
    advice: 'Use another DATA_DIR for each domain.',
  },
  CATALOGUE_CHANGED: {
    status: 412,
    meaning: 'The catalogue has changed since the import was planned.',
    advice: 'Preview the import again.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    meaning: 'The body is larger than this operation accepts.',
    advice: 'Send less at once; `detail` gives the limit in bytes.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    meaning: 'The operation does not accept a body of this media type.',
    advice: 'Set Content-Type to one that the documentation lists.',
  },
  UNSUPPORTED_ENCODING: {
    status: 415,
    meaning: 'The Content-Encoding of the body is not supported.',
    advice: 'Send it uncompressed, or with gzip, deflate or br.',
  },
  UNSUPPORTED_CHARSET: {
    status: 415,
    meaning: 'The body is not in UTF-8.',
    advice: 'Send it in UTF-8.',
  },
  UNKNOWN_EXPECTATION: {
    status: 417,
    meaning: 'The header Expect asks for something that the service does not know.',
    advice: 'Leave the header out.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    meaning: 'The Idempotency-Key was used before for a different request.',
    advice: 'Use a new key for each request, and the same key only to repeat it unchanged.',
  },
  VERSION_REQUIRED: {
    status: 428,
    meaning: 'A change must name the version that it is based on.',
    advice: 'Send `If-Match` with the ETag of the version that was read.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    meaning: 'The caller sent more requests in a minute than it may.',
    advice: 'Wait for as many seconds as `Retry-After` says; ask for a key with a higher limit, or use batches.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    meaning: 'The address and the headers are too large together.',
    advice: 'Send less in the query and in cookies; long texts belong into a body.',
  },
  INTERNAL_ERROR: {
    status: 500,
    meaning: 'An unexpected error: a defect of the service.',
    advice: 'Report the `id` to those who run the service; it is in the log.',
  },
  ENCODER_UNAVAILABLE: {
    status: 503,
    meaning: 'The language model cannot answer now.',
    advice: 'Send the request again soon.',
  },
  OVERLOADED: {
    status: 503,
    meaning: 'There is too much work to answer in time.',
    advice: 'Send the request again after as many seconds as `Retry-After` says.',
  },
  PROVIDER_UNAVAILABLE: {
    status: 503,
    meaning: 'The identity provider does not answer.',
    advice: 'Sign in again later, or ask staff for a sign-in link.',
  },
  PRINTER_UNAVAILABLE: {
    status: 503,
    meaning: 'The service cannot make PDF now: Chromium is not installed beside it, or failed.',
    advice: 'Take the document as DOCX or Markdown; operators install Chromium or set `CHROMIUM`.',
  },
  SERVICE_STARTING: {
    status: 503,
    meaning: 'The service is starting.',
    advice: 'Send the request again after as many seconds as `Retry-After` says.',
  },
  SERVICE_STOPPING: {
    status: 503,
    meaning: 'The service is stopping or being updated.',
    advice: 'Send the request again after as many seconds as `Retry-After` says.',
  },
  STORAGE_BUSY: {
    status: 503,
    meaning: 'Another program holds the database for too long.',
    advice: 'Send the request again soon.',
  },
  STORAGE_UNAVAILABLE: {
    status: 503,
    meaning: 'The disk, or the server of the database, cannot be used now.',
    advice:
      'Send the request again after as many seconds as `Retry-After` says; without it, look first whether the change took effect. Operators find the reason in the log.',
  },
  STORAGE_FULL: {
    status: 507,
    meaning: 'The disk is full; nothing was changed.',
    advice: 'Send the request again when operators have made space.',
  },
  DATABASE_DAMAGED: {
    status: 500,
    meaning: 'The database file is damaged.',
    advice: 'Operators restore the last backup.',
  },
  DATABASE_NOT_REWRITTEN: {
    status: 500,
    meaning: 'Deleted data could not be removed from the database file yet.',
    advice: 'Nothing: it is tried again.',
  },
  INDEX_DAMAGED: {
    status: null,
    meaning: 'The file of the index is damaged.',
    advice: 'Nothing: the index is built again.',
  },
  MODEL_DAMAGED: {
    status: null,
    meaning: 'A file of the model is missing or is not the one that the manifest describes.',
    advice: 'Restore the folder of the model (`MODEL_DIR`) from the release.',
  },
  DATABASE_IN_USE: {
    status: null,
    meaning: 'Another process uses this database.',
    advice: 'Stop it first, or choose another `DATA_DIR`.',
  },
  DATABASE_UNFINISHED: {
    status: null,
    meaning: 'A move to this database has not come to its end: a part of the data is missing.',
    advice: 'Start `passerelle move` again, with the settings of the database that is being moved.',
  },
  DATABASE_NOT_EMPTY: {
    status: null,
    meaning: 'The database that another one should be moved to has tables already.',
    advice: 'Name a new one.',
  },
  MOVE_DIFFERS: {
    status: null,
    meaning: 'What arrived in the database that another one was moved to is not what was sent.',
    advice: 'Keep using the old one, which has not changed; report what the message names.',
  },
  SERVER_UNSUITABLE: {
    status: null,
    meaning: 'The PostgreSQL server, or its extension pgvector, is missing something or too old.',
    advice: 'Install what the message names.',
  },
  NO_DATABASE_FILE: {
    status: null,
    meaning: 'The command is about the file of SQLite, and the database is PostgreSQL.',
    advice: 'Use the tools of PostgreSQL, such as pg_dump, or unset `DATABASE_URL`.',
  },
  DATABASE_TOO_NEW: {
    status: null,
    meaning: 'The database was written by a newer version of the program.',
    advice: 'Run that version, or restore a backup of this one.',
  },
  MIGRATION_CHANGED: {
    status: null,
    meaning: 'A migration that the database has applied is not the one of this program.',
    advice: 'Run an unmodified release.',
  },
  BACKUP_DAMAGED: {
    status: 422,
    meaning: 'The backup is incomplete or was modified.',
    advice: 'Use another backup.',
  },
  DATA_FOLDER_UNUSABLE: {
    status: null,
    meaning: 'The data folder cannot be created or written.',
    advice: 'Choose another `DATA_DIR`, or correct its permissions.',
  },
  CANNOT_LISTEN: {
    status: null,
    meaning: 'The address is in use or cannot be used.',
    advice: 'Choose another `PORT` or `HOST`.',
  },
  INVALID_SETTINGS: {
    status: null,
    meaning: 'A setting is not valid.',
    advice: 'Correct the settings that the message names.',
  },
  AUDIT_BROKEN: {
    status: null,
    meaning: 'The chain of audit entries is broken: one was changed or removed.',
    advice: 'Compare with a backup; see the security guide.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>

export type ProblemCode = keyof typeof problemKinds

/** The part of an address that names a kind of problem: `invalid-input`. */
export function problemSlug(code: ProblemCode): string {
  return code.toLowerCase().replaceAll('_', '-')
}
