import { pino } from 'pino';
import type { DestinationStream, Logger as PinoLogger } from 'pino';

export type Logger = Pick<PinoLogger, 'info' | 'warn' | 'error' | 'debug' | 'child'>;

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/**
 * What the log tells of an error. The drivers put the values of a failed statement beside it
 * (`params`, `detail`, `where`): those are people's data and stay out.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error ? { code: error.code } : {}),
    ...('constraint' in error ? { constraint: error.constraint } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/**
 * Logs JSON lines to standard output. Nothing that a person wrote and no token is ever passed to it;
 * the redaction is the second lock on that door.
 * @param destination takes the lines where they are not for standard output
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.password', '*.token', '*.id_token', '*.ticket'],
      remove: true,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
