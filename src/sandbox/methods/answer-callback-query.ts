import { failure } from '../errors.ts';
import { booleanOf, textOf } from '../parameters/parameters.ts';
import { countCodePoints } from '../text/length.ts';
import type { Method } from './method.ts';

const MAX_TEXT_LENGTH = 200;

/** `answerCallbackQuery`: ends the waiting of the person who pressed a button. */
export const answerCallbackQuery: Method = {
  name: 'answerCallbackQuery',
  parameters: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
  run: ({ telegram, parameters }) => {
    const text = textOf(parameters, 'text');
    const url = textOf(parameters, 'url');
    if (countCodePoints(text) > MAX_TEXT_LENGTH) throw failure('MESSAGE_TOO_LONG');
    if (url !== '' && !isOwnStartLink(url, telegram.world.bot.username)) throw failure('URL_INVALID');
    const answer = { text, showAlert: booleanOf(parameters, 'show_alert'), url: url === '' ? undefined : url };
    const press = telegram.callbacks.answer(textOf(parameters, 'callback_query_id'), answer);
    telegram.events.emit({ type: 'callback', ...press, ...answer });
    return true;
  },
};

function isOwnStartLink(url: string, username: string): boolean {
  const link = /^(?:https?:\/\/)?t\.me\/([A-Za-z0-9_]+)\?start=[A-Za-z0-9_-]*$/iu.exec(url);
  return link?.[1]?.toLowerCase() === username.toLowerCase();
}
