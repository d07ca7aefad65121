import type { Command } from 'commander';
import { plural } from '../../view/messages/count.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { type DataOptions, withDataDir } from '../options.ts';
import { useArchive } from '../use-archive.ts';

/** Adds `medee reindex`. */
export function addReindex(program: Command, context: CommandContext): void {
  const command = program.command('reindex').description('build the search index anew from the stories');
  withDataDir(command).action(async (options: DataOptions) => {
    await useArchive(context, { options, access: 'write' }, async ({ archive }) => {
      await archive.reindex();
      const { indexed } = await archive.stats();
      await writeLine(context.io.stdout, `${plural(indexed, 'story is', 'stories are')} in the index.`);
    });
  });
}
