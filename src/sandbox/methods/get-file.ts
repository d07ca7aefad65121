import { failure } from '../errors.ts';
import { textOf } from '../parameters/parameters.ts';
import type { Method } from './method.ts';

/** The largest file that a bot can download, in bytes (Bot API, getFile). */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

/** `getFile`: where a file can be downloaded, below `/file/bot<token>/`. */
export const getFile: Method = {
  name: 'getFile',
  parameters: ['file_id'],
  run: ({ telegram, parameters }) => {
    const fileId = textOf(parameters, 'file_id');
    if (fileId === '') throw failure('file_id not specified');
    const stored = telegram.files.byId(fileId);
    if (!stored) throw failure('invalid file_id');
    const { file_id, file_unique_id, file_size } = stored.document;
    if (file_size > MAX_DOWNLOAD_BYTES) throw failure('file is too big');
    return { file_id, file_unique_id, file_size, file_path: stored.path };
  },
};
