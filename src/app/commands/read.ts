import type { Command } from 'commander';
import { parseStoryId } from '../../archive/story-identity.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandError, UsageError } from '../errors.ts';
import { storyJson } from '../json-shapes.ts';
import { type DataOptions, type JsonOptions, withDataDir, withJson } from '../options.ts';
import { storyPage } from '../plain-text.ts';
import { useArchive } from '../use-archive.ts';

/** Adds `medee read`. */
export function addRead(program: Command, context: CommandContext): void {
  const command = program
    .command('read')
    .description('print a story with its whole text')
    .argument('<id>', 'the id that lists and searches print');
  withDataDir(withJson(command)).action(async (text: string, options: DataOptions & JsonOptions) => {
    const id = parseStoryId(text);
    if (id === undefined) throw new UsageError(`“${text}” is not the id of a story: ids are 13 letters and digits`);
    await useArchive(context, { options, access: 'read' }, async ({ archive }) => {
      const story = await archive.find(id);
      if (story === undefined) throw new CommandError(`the archive has no story with the id ${id}`);
      await writeLine(context.io.stdout, options.json ? JSON.stringify(storyJson(story)) : storyPage(story));
    });
  });
}
