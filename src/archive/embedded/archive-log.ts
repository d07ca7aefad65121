import type { StorageLog } from '../../storage/storage-log.ts';

/** What the archive tells the operator; a pino logger is one. */
export interface ArchiveLog extends StorageLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}
