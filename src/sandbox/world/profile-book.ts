/** The texts of a bot's profile. */
export type ProfileField = 'name' | 'description' | 'short_description';

/** The profile texts by language ("" is the default). */
export interface ProfileBook {
  set(field: ProfileField, language: string, text: string): void;
  /** The text for a language, else the default one. */
  get(field: ProfileField, language: string): string;
}

/** Creates a profile with its first name. */
export function createProfileBook(botName: string): ProfileBook {
  const texts = new Map<string, string>();
  const key = (field: ProfileField, language: string): string => `${field}|${language}`;
  return {
    set: (field, language, text) => {
      if (text === '') texts.delete(key(field, language));
      else texts.set(key(field, language), text);
    },
    get: (field, language) =>
      texts.get(key(field, language)) ?? texts.get(key(field, '')) ?? (field === 'name' ? botName : ''),
  };
}
