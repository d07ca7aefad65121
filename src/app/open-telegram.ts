import type { Logger } from 'pino';
import { createSandbox } from '../sandbox/sandbox.ts';
import type { HealthCheck } from '../server/door.ts';
import type { Config } from './config.ts';
import { openChatDoor, openHealthDoor } from './open-door.ts';

export interface OpenTelegramOptions {
  readonly config: Config;
  readonly health: () => Promise<readonly HealthCheck[]>;
  readonly log: Logger;
}

/** The Telegram that the bot talks to: the real one, or the sandbox on this machine. */
export interface OpenTelegram {
  readonly token: string;
  readonly apiRoot: string;
  /** Where the sandbox's web chat is. */
  readonly chatUrl: string | undefined;
  close(): Promise<void>;
}

/** Opens the sandbox where there is no token; and the HTTP door, for the web chat or for health checks. */
export async function openTelegram({ config, health, log }: OpenTelegramOptions): Promise<OpenTelegram> {
  if (config.botToken === undefined) return openSandbox({ config, health, log });
  const door = config.port === undefined ? undefined : (await openHealthDoor({ health }, config.port)).door;
  return {
    token: config.botToken,
    apiRoot: config.botApiRoot,
    chatUrl: undefined,
    close: async () => door?.close(),
  };
}

async function openSandbox({ config, health, log }: OpenTelegramOptions): Promise<OpenTelegram> {
  const sandbox = createSandbox();
  const { door, port } = await openChatDoor({ health, fallback: sandbox.handle }, config.port);
  log.info({ port }, 'sandbox opened');
  const address = `http://127.0.0.1:${port}`;
  return {
    token: sandbox.token,
    apiRoot: address,
    chatUrl: `${address}/`,
    async close() {
      await sandbox.close();
      await door.close();
    },
  };
}
