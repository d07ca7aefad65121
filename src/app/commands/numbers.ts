import type { Command } from 'commander';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { sourceJson, statsJson } from '../json-shapes.ts';
import { type DataOptions, type JsonOptions, withDataDir, withJson } from '../options.ts';
import { sourceList, statsPage } from '../plain-text.ts';
import { useArchive } from '../use-archive.ts';

type NumbersOptions = DataOptions & JsonOptions;

/** Adds `medee sources`. */
export function addSources(program: Command, context: CommandContext): void {
  const command = program.command('sources').description('list the sources with their numbers of stories');
  withDataDir(withJson(command)).action(async (options: NumbersOptions) => {
    await useArchive(context, { options, access: 'read' }, async ({ archive }) => {
      const sources = await archive.sources();
      await writeLine(context.io.stdout, options.json ? JSON.stringify(sources.map(sourceJson)) : sourceList(sources));
    });
  });
}

/** Adds `medee stats`. */
export function addStats(program: Command, context: CommandContext): void {
  const command = program.command('stats').description('print how much the archive holds');
  withDataDir(withJson(command)).action(async (options: NumbersOptions) => {
    await useArchive(context, { options, access: 'search' }, async ({ archive }) => {
      await archive.search({ query: '', limit: 0 }); // opens the index, which then knows how far it is
      const stats = await archive.stats();
      await writeLine(context.io.stdout, options.json ? JSON.stringify(statsJson(stats)) : statsPage(stats));
    });
  });
}
