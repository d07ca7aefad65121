import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedStoryJson } from '../../src/app/json-shapes.ts';
import { parseStoryLine } from '../../src/app/story-line.ts';
import { storyArbitrary } from '../support/stories.ts';

test('reads back every story that was exported', () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      expect(parseStoryLine(JSON.stringify(exportedStoryJson(story)))).toEqual(story);
    }),
  );
});

test('throws one plain sentence, whatever the line is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      try {
        parseStoryLine(line);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
        expect(String(error)).not.toContain('\n');
      }
    }),
  );
});

test('writes the sign of a lost character where JSON has half of a surrogate pair', () => {
  const line = '{"language":"en","title":"Half \\ud83d","paragraphs":["\\udc00 more \\ud83d\\ude00"]}';
  expect(parseStoryLine(line)).toMatchObject({
    title: 'Half \u{FFFD}',
    text: { paragraphs: [{ text: '\u{FFFD} more \u{1F600}' }] },
  });
});

test('makes equal ids of lines that differ in case, blanks and control characters only', () => {
  const ids = ['{"language":"mn","title":"Зам нээгдэв"}', '{"language":"mn","title":" ЗАМ\\u0007НЭЭГДЭВ "}'].map(
    (line) => parseStoryLine(line).id,
  );
  expect(ids[0]).toBe(ids[1]);
});
