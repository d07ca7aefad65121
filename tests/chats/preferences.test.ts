import { expect, test } from 'vitest';
import { preferencesFor } from '../../src/chats/preferences.ts';

test.each([
  { code: 'mn', fallback: 'en', interfaceLanguage: 'mn', newsLanguage: 'mn' },
  { code: 'mn-MN', fallback: 'en', interfaceLanguage: 'mn', newsLanguage: 'mn' },
  { code: 'MN', fallback: 'en', interfaceLanguage: 'mn', newsLanguage: 'mn' },
  { code: 'en', fallback: 'mn', interfaceLanguage: 'en', newsLanguage: 'en' },
  { code: 'en-GB', fallback: 'mn', interfaceLanguage: 'en', newsLanguage: 'en' },
  { code: 'ru', fallback: 'mn', interfaceLanguage: 'mn', newsLanguage: 'all' },
  { code: 'de', fallback: 'en', interfaceLanguage: 'en', newsLanguage: 'all' },
  { code: '', fallback: 'en', interfaceLanguage: 'en', newsLanguage: 'all' },
  { code: undefined, fallback: 'mn', interfaceLanguage: 'mn', newsLanguage: 'all' },
] as const)(
  'a person whose Telegram says $code, where $fallback is the default, is spoken to in $interfaceLanguage and reads $newsLanguage',
  ({ code, fallback, interfaceLanguage, newsLanguage }) => {
    expect(preferencesFor(code, fallback)).toEqual({ interfaceLanguage, newsLanguage });
  },
);
