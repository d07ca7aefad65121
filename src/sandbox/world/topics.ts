import type { ChatState } from './world.ts';

/** A chat without topics takes everything. */
const NO_TOPIC = { closed: false };

/** A topic by its id, 0 being the General one, or all of a chat that is no forum; `undefined` where there is none. */
export function topicOf(state: ChatState, id: number): { readonly closed: boolean } | undefined {
  if (id !== 0) return state.topics.get(id);
  return state.chat.is_forum ? state.general : NO_TOPIC;
}
