import type { Command } from 'commander';
import { checkChats } from '../../chats/embedded/embedded-chat-store.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { type Config, ConfigError } from '../config.ts';
import { checkArchive, checkChatStore } from '../doctor-archive.ts';
import { checkFolder, checkNode, checkSpace, type Finding } from '../doctor-checks.ts';
import { checkTelegram } from '../doctor-telegram.ts';
import { openArchive } from '../open-archive.ts';
import { type DataOptions, type JsonOptions, withDataDir, withJson } from '../options.ts';

/** Adds `medee doctor`. */
export function addDoctor(program: Command, context: CommandContext): void {
  const command = program
    .command('doctor')
    .description('check configuration, store, index, token and the connection to Telegram, and say what to do');
  withDataDir(withJson(command)).action(async (options: DataOptions & JsonOptions) => {
    const findings = await examine(context, options);
    for (const line of options.json ? [JSON.stringify(findings)] : findings.map(lineOf)) {
      await writeLine(context.io.stdout, line);
    }
    if (findings.some(({ state }) => state === 'fail')) context.finish(1);
  });
}

async function examine(context: CommandContext, options: DataOptions): Promise<readonly Finding[]> {
  const node = checkNode(process.versions.node);
  const config = readConfig(context, options);
  if (config instanceof ConfigError) {
    const advice = 'set it in .env or the environment; .env.example explains each variable';
    return [node, { name: 'configuration', state: 'fail', message: config.message, advice }];
  }
  const { digests, store, data } = config.folders;
  const open = () => openArchive({ dir: store, access: 'search', thread: 'inline', log: context.log(config) });
  return [
    node,
    { name: 'configuration', state: 'ok', message: 'every variable keeps its rule' },
    await checkFolder('digests', digests),
    await checkFolder('data', store),
    await checkSpace(data),
    ...(await checkArchive(store, open)),
    ...(await checkChatStore(store, () => checkChats({ dir: store, log: context.log(config) }))),
    ...(await checkToken(config, context.io.signal)),
  ];
}

function readConfig(context: CommandContext, options: DataOptions): Config | ConfigError {
  try {
    return context.config(options);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

async function checkToken({ botToken, botApiRoot }: Config, signal: AbortSignal): Promise<readonly Finding[]> {
  if (botToken === undefined) {
    const advice = 'to serve a bot on Telegram, get a token from @BotFather and set BOT_TOKEN';
    return [
      {
        name: 'token',
        state: 'warn',
        message: 'BOT_TOKEN is not set: start serves a web chat on this machine',
        advice,
      },
    ];
  }
  return [
    { name: 'token', state: 'ok', message: 'BOT_TOKEN has the form of a token' },
    await checkTelegram({ apiRoot: botApiRoot, token: botToken }, signal),
  ];
}

function lineOf({ name, state, message, advice }: Finding): string {
  const line = `${state.padEnd(4)}  ${name}: ${message}`;
  return advice === undefined ? line : `${line}\n      ${advice}`;
}
