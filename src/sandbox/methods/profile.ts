import { failure } from '../errors.ts';
import { textOf } from '../parameters/parameters.ts';
import { countCodePoints } from '../text/length.ts';
import type { ProfileField } from '../world/profile-book.ts';
import { checkLanguageOnServer, readLanguage } from './language.ts';
import type { Method } from './method.ts';

/** The setter of a profile text; lengths are in code points. */
function setter(name: string, field: ProfileField, maxLength: number, tooLong: string): Method {
  return {
    name,
    parameters: [field, 'language_code'],
    run: ({ telegram, parameters }) => {
      const language = readLanguage(parameters);
      const text = textOf(parameters, field).trim();
      if (countCodePoints(text) > maxLength) throw failure(tooLong);
      checkLanguageOnServer(language);
      // Each language is counted apart, so that a bot may set all of its texts when it first starts.
      telegram.flood.takeProfileChange(name, `${name} ${language}`);
      telegram.profile.set(field, language, text);
      telegram.events.emit({ type: 'commands' });
      return true;
    },
  };
}

function getter(name: string, field: ProfileField): Method {
  return {
    name,
    parameters: ['language_code'],
    run: ({ telegram, parameters }) => ({ [field]: telegram.profile.get(field, readLanguage(parameters)) }),
  };
}

/** The setters and getters of name, description and short description. */
export const profileMethods: readonly Method[] = [
  setter('setMyName', 'name', 64, 'BOT_TITLE_INVALID'),
  setter('setMyDescription', 'description', 512, 'DESCRIPTION_TOO_LONG'),
  setter('setMyShortDescription', 'short_description', 120, 'ABOUT_TOO_LONG'),
  getter('getMyName', 'name'),
  getter('getMyDescription', 'description'),
  getter('getMyShortDescription', 'short_description'),
];
