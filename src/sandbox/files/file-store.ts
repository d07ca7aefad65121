import type { Document } from '../types.ts';
import { mimeTypeOf } from './mime-types.ts';

/** The largest file that a bot or a person can send here, in bytes (Bot API, sendDocument). */
export const MAX_UPLOAD_BYTES: number = 50 * 1024 * 1024;

/** What all kept files may take together, in bytes: a sandbox may run for weeks. */
const MAX_KEPT_BYTES = 512 * 1024 * 1024;

/** A file and its content. */
export interface StoredFile {
  readonly document: Document;
  readonly bytes: Uint8Array;
  /** `documents/file_1.txt`: where a bot downloads it below `/file/bot<token>/`. */
  readonly path: string;
}

/** The files that were sent by anybody. */
export interface FileStore {
  /** Keeps a file under a new id. */
  add(file: { readonly name: string; readonly bytes: Uint8Array }): StoredFile;
  byId(fileId: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
}

/** Creates a store without files. It keeps the newest in memory, up to `maxBytes` in all; a forgotten file is an unknown one. */
export function createFileStore(maxBytes: number = MAX_KEPT_BYTES): FileStore {
  const files = new Map<string, StoredFile>();
  const paths = new Map<string, StoredFile>();
  let added = 0;
  let keptBytes = 0;
  const forgetOldest = (): void => {
    for (const [fileId, { path, bytes }] of files) {
      if (keptBytes <= maxBytes) return;
      files.delete(fileId);
      paths.delete(path);
      keptBytes -= bytes.length;
    }
  };
  return {
    add: ({ name, bytes }) => {
      added += 1;
      const number = added;
      const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
      const file: StoredFile = {
        document: {
          file_id: `sandbox-document-${number}`,
          file_unique_id: `sandbox-${number}`,
          file_name: name,
          mime_type: mimeTypeOf(name),
          file_size: bytes.length,
        },
        bytes,
        path: `documents/file_${number}${extension}`,
      };
      files.set(file.document.file_id, file);
      paths.set(file.path, file);
      keptBytes += bytes.length;
      forgetOldest();
      return file;
    },
    byId: (fileId) => files.get(fileId),
    byPath: (path) => paths.get(path),
  };
}
