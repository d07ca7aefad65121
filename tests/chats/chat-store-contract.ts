import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chat } from '../../src/chats/chat.ts';
import type { ChatStore, QueryToken } from '../../src/chats/chat-store.ts';

/** A store under test, on a state of its own. */
export interface ChatStoreHarness {
  readonly store: ChatStore;
  /** Opens the same state anew, as after a crash: the first store is not closed. */
  readonly reopen: () => Promise<ChatStore>;
}

/** What every adapter of `ChatStore` promises. `open` gives an empty store; its state lasts for one test. */
export function describeChatStore(name: string, open: () => Promise<ChatStoreHarness>): void {
  describe(`${name} keeps the promises of a chat store`, () => {
    test('a chat that was never seen is not found', async () => {
      const { store } = await open();
      expect(await store.find(1)).toBeUndefined();
    });

    test('a saved chat is found as it was saved, also after a crash', async () => {
      const { store, reopen } = await open();
      await store.save(chat(1));
      expect(await store.find(1)).toEqual(chat(1));
      expect(await (await reopen()).find(1)).toEqual(chat(1));
    });

    test('saving again replaces', async () => {
      const { store, reopen } = await open();
      await store.save(chat(1));
      const changed: Chat = { ...chat(1), preferences: { interfaceLanguage: 'mn', newsLanguage: 'all' }, chosen: true };
      await store.save(changed);
      expect(await (await reopen()).find(1)).toEqual(changed);
    });

    test('the ids of supergroups, beyond 32 bits and negative, are kept', async () => {
      const { store, reopen } = await open();
      await store.save(chat(-1_001_234_567_890));
      expect(await (await reopen()).find(-1_001_234_567_890)).toEqual(chat(-1_001_234_567_890));
    });

    test('a hundred chats saved at once are all there after a crash', async () => {
      const { store, reopen } = await open();
      const ids = Array.from({ length: 100 }, (_, i) => i + 1);
      await Promise.all(ids.map((id) => store.save(chat(id))));
      const kept: number[] = [];
      for await (const { id } of (await reopen()).all()) kept.push(id);
      expect(kept.sort((a, b) => a - b)).toEqual(ids);
    });

    test('a query is found by its token, also after a crash', async () => {
      const { store, reopen } = await open();
      const token = await store.rememberQuery(1, '"уул уурхай" -gold 🙂');
      expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/u);
      expect(await store.findQuery(1, token)).toBe('"уул уурхай" -gold 🙂');
      expect(await (await reopen()).findQuery(1, token)).toBe('"уул уурхай" -gold 🙂');
    });

    test('the same text in the same chat has the same token, in another chat another', async () => {
      const { store } = await open();
      const token = await store.rememberQuery(1, 'gold');
      expect(await store.rememberQuery(1, 'gold')).toBe(token);
      expect(await store.rememberQuery(2, 'gold')).not.toBe(token);
      expect(await store.rememberQuery(1, 'golds')).not.toBe(token);
    });

    test('a query is found in its own chat only', async () => {
      const { store, reopen } = await open();
      const token = await store.rememberQuery(1, 'nobodys business');
      for (const each of [store, await reopen()]) expect(await each.findQuery(2, token)).toBeUndefined();
    });

    test('a token that nobody was given finds nothing', async () => {
      const { store } = await open();
      expect(await store.findQuery(1, 'zzzzzzzzzz' as QueryToken)).toBeUndefined();
    });

    test('a forgotten chat is gone with its queries, and others stay, also after a crash', async () => {
      const { store, reopen } = await open();
      await Promise.all([store.save(chat(1)), store.save(chat(2))]);
      const gone = await store.rememberQuery(1, 'gold');
      const kept = await store.rememberQuery(2, 'gold');
      await store.forget(1);
      for (const each of [store, await reopen()]) {
        expect(await each.find(1)).toBeUndefined();
        expect(await each.find(2)).toEqual(chat(2));
        expect(await each.findQuery(1, gone)).toBeUndefined();
        expect(await each.findQuery(2, kept)).toBe('gold');
      }
    });

    test('forgetting a chat that was never seen does nothing', async () => {
      const { store } = await open();
      await store.forget(42);
      expect(await store.find(42)).toBeUndefined();
    });

    test('a chat that writes again after it was forgotten starts afresh', async () => {
      const { store, reopen } = await open();
      const token = await store.rememberQuery(1, 'gold');
      await store.forget(1);
      await store.save(chat(1));
      expect(await store.rememberQuery(1, 'gold')).toBe(token);
      expect(await (await reopen()).findQuery(1, token)).toBe('gold');
    });

    test('whatever is done in whatever order, a crash changes nothing', async () => {
      const step = fc.record({
        kind: fc.constantFrom('save', 'ask', 'forget'),
        id: fc.integer({ min: 1, max: 3 }),
        word: fc.string(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const { store, reopen } = await open();
          const asked: { readonly id: number; readonly token: QueryToken }[] = [];
          for (const { kind, id, word } of steps) {
            if (kind === 'save') await store.save(chat(id));
            if (kind === 'ask') asked.push({ id, token: await store.rememberQuery(id, word) });
            if (kind === 'forget') await store.forget(id);
          }
          const again = await reopen();
          for (const id of [1, 2, 3]) expect(await again.find(id)).toEqual(await store.find(id));
          for (const { id, token } of asked) {
            expect(await again.findQuery(id, token)).toBe(await store.findQuery(id, token));
          }
        }),
        { numRuns: 20 },
      );
    });
  });
}

/** A chat at first contact. */
export function chat(id: number): Chat {
  return {
    id,
    preferences: { interfaceLanguage: 'en', newsLanguage: 'en' },
    chosen: false,
    firstSeenAt: '2025-07-16T01:02:03.000Z',
  };
}
