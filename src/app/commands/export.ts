import type { Command } from 'commander';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandError } from '../errors.ts';
import { exportedStoryJson } from '../json-shapes.ts';
import { type DataOptions, withDataDir } from '../options.ts';
import { useArchive } from '../use-archive.ts';

/** Adds `medee export`. */
export function addExport(program: Command, context: CommandContext): void {
  const command = program.command('export').description('print every story as a line of JSON, for import elsewhere');
  withDataDir(command).action(async (options: DataOptions) => {
    await useArchive(context, { options, access: 'read' }, async ({ archive }) => {
      for await (const story of archive.all()) {
        if (context.io.signal.aborted) throw new CommandError('stopped before the last story was printed');
        await writeLine(context.io.stdout, JSON.stringify(exportedStoryJson(story)));
      }
    });
  });
}
