import { failure } from '../errors.ts';
import { type Parameters, textOf } from '../parameters/parameters.ts';

/** `undefined` for a code that no language has. */
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Reads `language_code`: empty for everybody, else two small letters. */
export function readLanguage(parameters: Parameters): string {
  const language = textOf(parameters, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/u.test(language)) throw failure('invalid language code specified');
  return language;
}

/** Checks what only the server refuses: two letters that are no language (rules, section 6). */
export function checkLanguageOnServer(language: string): void {
  if (language !== '' && LANGUAGE_NAMES.of(language) === undefined) throw failure('LANG_CODE_INVALID');
}
