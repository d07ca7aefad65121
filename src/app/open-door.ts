import { createDoor, type Door, type DoorOptions } from '../server/door.ts';
import { systemCode } from '../storage/storage-error.ts';
import { CommandError } from './errors.ts';

export interface OpenDoor {
  readonly door: Door;
  readonly port: number;
}

/** What is tried when nobody asked for a port: this one, then those after it, then whichever is free. */
const DEFAULT_PORT = 8080;
const PORTS_TRIED = 20;

/** Opens the door for those who watch over the bot, on all addresses. Rejects with `CommandError` when the port is taken. */
export function openHealthDoor(options: DoorOptions, port: number): Promise<OpenDoor> {
  return open(options, { port });
}

/**
 * Opens the door of the web chat, on this machine only.
 * A port that was asked for and is taken is an error; without one the next free port is found.
 */
export async function openChatDoor(options: DoorOptions, port: number | undefined): Promise<OpenDoor> {
  const host = '127.0.0.1';
  if (port !== undefined) return open(options, { port, host });
  for (let tried = DEFAULT_PORT; tried < DEFAULT_PORT + PORTS_TRIED; tried += 1) {
    const opened = await open(options, { port: tried, host }).catch(ignoreTaken);
    if (opened !== undefined) return opened;
  }
  return open(options, { port: 0, host });
}

async function open(
  options: DoorOptions,
  address: { readonly port: number; readonly host?: string },
): Promise<OpenDoor> {
  const door = createDoor(options);
  try {
    return { door, port: await door.listen(address) };
  } catch (cause) {
    throw new CommandError(sentence(systemCode(cause), address.port), { cause });
  }
}

function sentence(code: string | undefined, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken by another program: choose another PORT`;
    case 'EACCES':
      return `port ${port} may not be used without special rights: choose a PORT above 1023`;
    default:
      return `port ${port} cannot be opened (${code ?? 'unknown reason'})`;
  }
}

function ignoreTaken(error: unknown): undefined {
  if (error instanceof CommandError && systemCode(error.cause) === 'EADDRINUSE') return undefined;
  throw error;
}
