import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/archive/embedded/index/bytes.ts';
import { KeyTable } from '../../../src/archive/embedded/index/key-table.ts';

const keysOfWords = fc.array(fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), {
  maxLength: 600,
});

function tableOf(words: readonly (readonly string[])[]): KeyTable {
  const table = new KeyTable();
  for (const [word, keys] of words.entries()) table.add(word, keys);
  return table;
}

function copyOf(table: KeyTable): KeyTable {
  const writer = new ByteWriter();
  table.write(writer);
  const copy = new KeyTable();
  copy.read(new ByteReader(Buffer.from(writer.view())));
  return copy;
}

test('a table of keys finds the words that have a key, with its place, before a snapshot and after it', () => {
  fc.assert(
    fc.property(keysOfWords, keysOfWords, (words, more) => {
      const table = tableOf(words);
      const copy = copyOf(table);
      const all = [...words, ...more];
      for (const [index, keys] of more.entries()) for (const one of [table, copy]) one.add(words.length + index, keys);
      for (const key of ['a', 'e', 'z']) {
        const expected = all.flatMap((keys, word) => (keys.includes(key) ? [{ word, place: keys.indexOf(key) }] : []));
        for (const one of [table, copy]) expect(one.entriesOf(key)).toEqual(expected);
      }
      expect(table.size).toBe(all.flat().length);
    }),
  );
});

test('a word leads by its keys to the words that share them', () => {
  const table = tableOf([['a', 'b'], [], ['b'], ['c', 'a']]);
  const related = table.keysOf(0).flatMap((key) => table.entriesOf(key).map(({ word }) => word));
  expect(related).toEqual([0, 3, 0, 2]);
  expect(table.keysOf(1)).toEqual([]);
});
