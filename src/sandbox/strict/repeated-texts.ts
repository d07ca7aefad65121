/** Finds a bot that says the same thing twice. */
export interface RepeatedTexts {
  /** Somebody asked the bot for something, in or by way of a chat. */
  asked(chatId: number): void;
  /** The bot changed a message in a chat, which answers whoever asked for it. */
  changed(chatId: number): void;
  /** Something was said in a chat; true when it was said a moment ago and nobody asked again. */
  said(chatId: number, text: string): boolean;
}

/** How long the same text counts as the same, in ms (rules, section 13). */
const SPAN_MS = 60_000;
/** How long the bot owes an answer, in ms: much is rightly left without one, as the chatter of a group. */
const DEBT_MS = 10_000;

/** What was asked in a chat since the bot last owed nobody an answer there, and what it answered. */
interface Talk {
  readonly asked: number;
  /** Answers of any kind. */
  readonly answers: number;
  /** Of each text the number of times, and when last. */
  readonly texts: ReadonlyMap<string, { readonly times: number; readonly at: number }>;
  readonly at: number;
}

const SILENCE: Talk = { asked: 0, answers: 0, texts: new Map(), at: Number.NEGATIVE_INFINITY };

/**
 * Watches what is said. The rule is there to find double sends, of a bot that repeats a call whose answer was lost, for
 * example. A person who writes /help twice gets the same text twice, and rightly: so a text may be said as often as
 * somebody asked since the bot last owed nobody an answer. A text may be said once unasked, too, as by a subscription.
 */
export function createRepeatedTexts(now: () => number): RepeatedTexts {
  const talks = new Map<number, Talk>();
  let sweptAt = now();

  const sweep = (): void => {
    if (now() - sweptAt < SPAN_MS) return;
    sweptAt = now();
    for (const [chatId, { at }] of talks) if (isPast(at, SPAN_MS)) talks.delete(chatId);
  };
  const isPast = (at: number, spanMs: number): boolean => now() - at >= spanMs;
  const talkOf = (chatId: number): Talk => {
    sweep();
    return talks.get(chatId) ?? SILENCE;
  };
  const change = (chatId: number, talk: Omit<Talk, 'at'>): void => void talks.set(chatId, { ...talk, at: now() });

  return {
    asked: (chatId) => {
      const talk = talkOf(chatId);
      const isOver = talk.answers >= talk.asked || isPast(talk.at, DEBT_MS);
      change(chatId, isOver ? { ...SILENCE, asked: 1 } : { ...talk, asked: talk.asked + 1 });
    },
    changed: (chatId) => {
      const talk = talkOf(chatId);
      change(chatId, { ...talk, answers: talk.answers + 1 });
    },
    said: (chatId, text) => {
      const talk = talkOf(chatId);
      const texts = new Map([...talk.texts].filter(([, { at }]) => !isPast(at, SPAN_MS)));
      const times = (texts.get(text)?.times ?? 0) + 1;
      texts.set(text, { times, at: now() });
      change(chatId, { ...talk, answers: talk.answers + 1, texts });
      return times > Math.max(talk.asked, 1);
    },
  };
}
