import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { Archive, SearchResult } from '../../archive/archive.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { UsageError } from '../errors.ts';
import { searchJson } from '../json-shapes.ts';
import {
  type DataOptions,
  type FilterOptions,
  filterOf,
  type JsonOptions,
  withDataDir,
  withFilters,
  withJson,
  withLimit,
} from '../options.ts';
import { searchResultList } from '../plain-text.ts';
import { useArchive } from '../use-archive.ts';

const DEFAULT_LIMIT = 10;

interface SearchOptions extends DataOptions, JsonOptions, FilterOptions {
  readonly limit: number;
  readonly stdin?: boolean;
}

/** Adds `medee search`. */
export function addSearch(program: Command, context: CommandContext): void {
  const command = program
    .command('search')
    .description('find stories by words, "phrases", -word, source:, after:, before:, lang:')
    .argument('[query...]', 'what to look for; several words are one query')
    .option('--stdin', 'read one query a line and answer each at once with a line of JSON');
  withDataDir(withJson(withLimit(withFilters(command), DEFAULT_LIMIT))).action(
    async (words: readonly string[], options: SearchOptions) => {
      const query = words.join(' ').trim();
      if (options.stdin === true && query !== '') throw new UsageError('a query and --stdin cannot be used together');
      if (options.stdin !== true && query === '') throw new UsageError('search needs a query, or --stdin');
      await useArchive(context, { options, access: 'search' }, async ({ archive }) => {
        await archive.indexReady();
        if (options.stdin === true) await answerLines(context, archive, options);
        else await answerOne(context, query, await search(archive, query, options), options);
      });
    },
  );
}

async function answerOne(
  { io }: CommandContext,
  query: string,
  result: SearchResult,
  { json }: JsonOptions,
): Promise<void> {
  await writeLine(io.stdout, json ? JSON.stringify(searchJson(query, result)) : searchResultList(query, result));
}

async function answerLines(context: CommandContext, archive: Archive, options: SearchOptions): Promise<void> {
  const { stdin, stdout, signal } = context.io;
  const lines = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY, signal });
  for await (const query of lines) {
    await writeLine(stdout, JSON.stringify(searchJson(query, await search(archive, query, options))));
  }
}

function search(archive: Archive, query: string, options: SearchOptions): Promise<SearchResult> {
  return archive.search({ ...filterOf(options), query, limit: options.limit });
}
