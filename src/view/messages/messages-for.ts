import type { Language } from '../../language/language.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { mn } from './mn.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, mn };

/** Gives the sentences of the interface in a language. */
export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
