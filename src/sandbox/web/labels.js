// @ts-check
import { english } from './labels-en.js';
import { mongolian } from './labels-mn.js';

/** @import { Labels, User } from './types.d.ts' */

/**
 * The language of the page for this person: Mongolian for a Mongolian reader, English for everybody else.
 * @param {User | undefined} user
 * @returns {'en' | 'mn'}
 */
export function pageLanguage(user) {
  return user?.language_code?.toLowerCase().split('-')[0] === 'mn' ? 'mn' : 'en';
}

/**
 * The page's words in that language.
 * @param {'en' | 'mn'} language
 * @returns {Labels}
 */
export function labelsIn(language) {
  return language === 'mn' ? mongolian : english;
}
