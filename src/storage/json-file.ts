import type { Adapter } from 'lowdb';
import { checksum } from './checksum.ts';
import { createDurableFile, DamagedContent, type DurableFileOptions } from './durable-file.ts';
import { StorageError } from './storage-error.ts';

export interface JsonFileOptions<T> extends DurableFileOptions {
  /** Version of the content's shape; a file with a greater one is refused with `newer-format`. */
  readonly schema: number;
  /** Turns what was read into the data; throws for what it does not know. */
  readonly parse: (value: unknown, schema: number) => T;
}

/**
 * Creates the lowdb adapter of a JSON file that is written atomically, synced, checksummed and kept twice:
 * `new Low(createJsonFile({...}), empty)`. The file is one JSON object: `schema`, `sum` and, on a line of its own, `data`.
 */
export function createJsonFile<T>(options: JsonFileOptions<T>): Adapter<T> {
  const { file, schema, parse } = options;
  const durable = createDurableFile(options);

  function decode(content: Buffer): T {
    const text = content.toString('utf8');
    const envelope = ENVELOPE.exec(text);
    const [, found, sum, data] = envelope ?? [];
    if (found === undefined || data === undefined) throw new DamagedContent('not a file of this program');
    if (Number(found) > schema) {
      throw new StorageError(
        'newer-format',
        `${file} was written by a later version (format ${found}, here ${schema})`,
      );
    }
    if (checksum(data) !== sum) throw new DamagedContent('the checksum does not match');
    return parse(JSON.parse(data), Number(found));
  }

  return {
    read: async () => (await durable.read(decode)) ?? null,
    write: async (data) => {
      const json = JSON.stringify(data);
      await durable.write([`{"schema":${schema},"sum":"${checksum(json)}","data":\n${json}\n}\n`]);
    },
  };
}

const ENVELOPE = /^\{"schema":(\d+),"sum":"([0-9a-f]{16})","data":\n(.*)\n\}\n$/su;
