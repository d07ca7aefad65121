import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Archive } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import { systemCode } from '../../storage/storage-error.ts';
import { plural } from '../../view/messages/count.ts';
import { type Io, writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandError } from '../errors.ts';
import { type DataOptions, withDataDir } from '../options.ts';
import { parseStoryLine } from '../story-line.ts';
import { useArchive } from '../use-archive.ts';

/** Stories that are put at once, at least: one sync of the disk serves them all. */
const BATCH_SIZE = 200;
/** A day is put at once, because its stories keep their order within a put; but no more than this. */
const MAX_BATCH_SIZE = 2_000;

interface ImportTotals {
  readonly stories: number;
  readonly added: number;
  readonly completed: number;
  readonly unchanged: number;
  readonly badLines: number;
}

/** Adds `medee import`. */
export function addImport(program: Command, context: CommandContext): void {
  const command = program
    .command('import')
    .description('take in stories of an export, a line each; id and url may be missing')
    .argument('[file]', 'the export, or - for standard input', '-');
  withDataDir(command).action(async (file: string, options: DataOptions) => {
    const input = file === '-' ? context.io.stdin : await openFile(file);
    const totals = await useArchive(context, { options, access: 'write' }, ({ archive }) =>
      importLines(context.io, archive, input),
    );
    await writeLine(context.io.stdout, summaryLine(totals));
    if (context.io.signal.aborted)
      throw new CommandError(`stopped after ${plural(totals.stories, 'story', 'stories')}, which are safe`);
    if (totals.badLines > 0) context.finish(1);
  });
}

async function importLines(io: Io, archive: Pick<Archive, 'put'>, input: Readable): Promise<ImportTotals> {
  let totals: ImportTotals = { stories: 0, added: 0, completed: 0, unchanged: 0, badLines: 0 };
  let batch: Story[] = [];
  let lineNumber = 0;

  async function putBatch(): Promise<void> {
    const stories = batch;
    batch = [];
    const { added, completed, unchanged } = await archive.put(stories);
    totals = {
      ...totals,
      stories: totals.stories + stories.length,
      added: totals.added + added.length,
      completed: totals.completed + completed.length,
      unchanged: totals.unchanged + unchanged,
    };
  }

  for await (const line of linesOf(input, io.signal)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    try {
      const story = parseStoryLine(line.replace(/^\u{FEFF}/u, ''));
      if (isFull(batch, story)) await putBatch();
      batch.push(story);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      totals = { ...totals, badLines: totals.badLines + 1 };
      await writeLine(io.stderr, `line ${lineNumber}: ${error.message}`);
    }
  }
  if (batch.length > 0) await putBatch();
  return totals;
}

function isFull(batch: readonly Story[], next: Story): boolean {
  if (batch.length < BATCH_SIZE) return false;
  return batch.at(-1)?.publishedOn !== next.publishedOn || batch.length >= MAX_BATCH_SIZE;
}

async function* linesOf(input: Readable, signal: AbortSignal): AsyncIterable<string> {
  const failed = new AbortController();
  // An error of the stream does not reach who reads its lines by itself.
  input.once('error', (cause) => failed.abort(new CommandError('the import cannot be read to its end', { cause })));
  yield* createInterface({
    input,
    crlfDelay: Number.POSITIVE_INFINITY,
    signal: AbortSignal.any([signal, failed.signal]),
  });
  if (failed.signal.aborted) throw failed.signal.reason;
}

function summaryLine({ stories, added, completed, unchanged, badLines }: ImportTotals): string {
  const taken = `${added} new, ${completed} completed, ${unchanged} unchanged`;
  return `${plural(stories, 'story', 'stories')}: ${taken}; ${plural(badLines, 'bad line')}`;
}

async function openFile(file: string): Promise<Readable> {
  try {
    return (await open(file)).createReadStream();
  } catch (cause) {
    const code = systemCode(cause);
    const reason = code === 'ENOENT' ? 'there is no such file' : (code ?? 'unknown reason');
    throw new CommandError(`cannot read ${file}: ${reason}`, { cause });
  }
}
