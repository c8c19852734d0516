import { pino } from 'pino';
import type { Logger as PinoLogger } from 'pino';

export type Logger = Pick<PinoLogger, 'info' | 'warn' | 'error' | 'debug' | 'child'>;

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/**
 * Logs JSON lines to standard output. Nothing that a person wrote and no token is ever passed to it;
 * the redaction is the second lock on that door.
 */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.password', '*.token', '*.id_token', '*.ticket'],
      remove: true,
    },
  });
}
