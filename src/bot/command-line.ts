import { COMMANDS, type CommandName } from '../view/messages/messages.ts';
import { COMMAND_ALIASES } from './command-names.ts';

/** A command as somebody typed it. */
export interface TypedCommand {
  /** Lower case, without slash and address; may be unknown. */
  readonly typed: string;
  readonly name: CommandName | undefined;
  /** What follows, blanks folded at both ends; empty where there is nothing. */
  readonly argument: string;
  /** True when the command names this bot (`/latest@medee_bot`). */
  readonly addressed: boolean;
}

/** `other` is a command to another bot: not ours to answer, not even as plain text. */
export type ParsedCommand = TypedCommand | 'other' | undefined;

/**
 * Reads a command at the very start of a text. Telegram marks only Latin commands as such, so the text itself is read:
 * that way `/мэдээ` and `/Latest` work too. A slash that begins a path or a number (`/home/x`, `/2025`) is no command.
 */
export function parseCommand(text: string, username: string): ParsedCommand {
  const match = /^\/(?<name>\p{L}[\p{L}\p{N}_]{0,63})(?:@(?<address>\w{1,64}))?(?=\s|$)(?<rest>.*)/su.exec(text);
  if (match?.groups === undefined) return undefined;
  const { name = '', address, rest = '' } = match.groups;
  if (address !== undefined && address.toLowerCase() !== username.toLowerCase()) return 'other';
  const typed = name.toLowerCase();
  return { typed, name: knownCommand(typed), argument: rest.trim(), addressed: address !== undefined };
}

/** Finds the command that was probably meant: at most two slips away, one for names of up to four letters. */
export function nearestCommand(typed: string): CommandName | undefined {
  const slips = typed.length <= 4 ? 1 : 2;
  let nearest: CommandName | undefined;
  let best = slips + 1;
  for (const name of COMMANDS) {
    const distance = Math.min(...wordsFor(name).map((word) => editDistance(typed, word)));
    if (distance < best) {
      best = distance;
      nearest = name;
    }
  }
  return nearest;
}

function knownCommand(typed: string): CommandName | undefined {
  return COMMANDS.find((name) => wordsFor(name).includes(typed));
}

function wordsFor(name: CommandName): readonly string[] {
  return [name, ...COMMAND_ALIASES[name]];
}

/** Counts the letters to insert, drop, change or swap with their neighbour (optimal string alignment), O(a × b). */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(beforeLast, j - 2) + 1 : change;
      row.push(Math.min(change, swap, at(last, j) + 1, at(row, j - 1) + 1));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
