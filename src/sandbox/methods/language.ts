import { failure } from '../errors.ts';
import { type Parameters, textOf } from '../parameters/parameters.ts';

/** Reads `language_code`: empty for everybody, else two small letters. */
export function readLanguage(parameters: Parameters): string {
  const language = textOf(parameters, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/u.test(language)) throw failure('invalid language code specified');
  return language;
}
