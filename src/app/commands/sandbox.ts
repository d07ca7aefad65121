import type { Command } from 'commander';
import { aborted } from '../aborted.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { openChatDoor } from '../open-door.ts';

/** Adds `medee sandbox`. */
export function addSandbox(program: Command, context: CommandContext): void {
  program
    .command('sandbox')
    .description('run the Telegram of this machine alone, for a bot that is started by itself')
    .action(async () => {
      const { io } = context;
      // Here and not above: the other commands need not wait for it to load.
      const { createSandbox } = await import('../../sandbox/sandbox.ts');
      const sandbox = createSandbox();
      const { door, port } = await openChatDoor(
        { health: async () => [], fallback: sandbox.handle },
        context.config().port,
      );
      const address = `http://127.0.0.1:${port}`;
      await writeLine(io.stdout, `The web chat is at ${address}/`);
      await writeLine(io.stdout, `For the bot: BOT_API_ROOT=${address} BOT_TOKEN=${sandbox.token}`);
      await aborted(io.signal);
      await sandbox.close();
      await door.close();
    });
}
