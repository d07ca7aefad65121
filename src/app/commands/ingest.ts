import { join } from 'node:path';
import type { Command } from 'commander';
import { findPages } from '../../ingest/find-pages.ts';
import { type IngestSummary, ingestAll } from '../../ingest/ingest-all.ts';
import type { PageReport } from '../../ingest/page-report.ts';
import { createQuarantine } from '../../ingest/quarantine.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { plural } from '../../view/messages/count.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandError } from '../errors.ts';
import { issueJson } from '../json-shapes.ts';
import { type DataOptions, type JsonOptions, withDataDir, withJson } from '../options.ts';
import { issueLine } from '../plain-text.ts';
import { createProgressBar } from '../progress-bar.ts';
import { useArchive } from '../use-archive.ts';

/** Adds `medee ingest`. */
export function addIngest(program: Command, context: CommandContext): void {
  const command = program
    .command('ingest')
    .description('take pages into the archive; the same page again changes nothing')
    .argument('<path...>', 'files, folders (.txt .html .htm .md), http(s) addresses, or - for standard input');
  withDataDir(withJson(command)).action(async (paths: readonly string[], options: DataOptions & JsonOptions) => {
    const summary = await ingest(context, paths, options);
    if (summary.stopped) throw new CommandError(`stopped after ${plural(summary.pages, 'page')}, which are safe`);
    if (summary.quarantined > 0 || summary.pages === 0) context.finish(1);
  });
}

async function ingest(
  context: CommandContext,
  paths: readonly string[],
  options: DataOptions & JsonOptions,
): Promise<IngestSummary> {
  const { io } = context;
  const pages = await findPages(paths, io.stdin);
  const bar = createProgressBar(io.stderr, pages.length);
  try {
    const summary = await useArchive(context, { options, access: 'write' }, ({ archive, config }) =>
      ingestAll({ archive, quarantine: createQuarantine(join(config.folders.store, 'quarantine')) }, pages, {
        signal: io.signal,
        async onPage(report) {
          const lines = options.json ? [JSON.stringify(reportJson(report))] : problemLines(report);
          if (lines.length > 0) bar.clear();
          for (const line of lines) await writeLine(io.stdout, line);
          bar.advance();
        },
      }),
    );
    bar.clear();
    await writeLine(io.stdout, options.json ? JSON.stringify({ total: summary }) : summaryLine(summary));
    return summary;
  } catch (error) {
    bar.clear();
    throw withWayOut(error, context.config(options).folders.digests);
  }
}

function reportJson({ name, added, completed, unchanged, issues, quarantined }: PageReport): object {
  return { name, added, completed, unchanged, issues: issues.map(issueJson), quarantined: quarantined ?? null };
}

function problemLines({ name, issues, quarantined }: PageReport): readonly string[] {
  if (quarantined !== undefined) return [`${name}: left out, because ${quarantined.message}`];
  return issues.map((issue) => `${name}:${issueLine(issue)}`);
}

function summaryLine({ pages, added, completed, unchanged, issues, quarantined }: IngestSummary): string {
  const stories = `${plural(added, 'new story', 'new stories')}, ${completed} completed, ${unchanged} unchanged`;
  return `${plural(pages, 'page')}: ${stories}; ${plural(issues, 'issue')}, ${plural(quarantined, 'page')} left out`;
}

/** A store that a running bot has needs no stop of the bot. */
function withWayOut(error: unknown, digests: string): unknown {
  if (!(error instanceof StorageError) || error.code !== 'locked') return error;
  return new CommandError(`${error.message}; a running bot takes in within seconds what is dropped into ${digests}`, {
    cause: error,
  });
}
