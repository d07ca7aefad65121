import type { FormattedString } from '@grammyjs/parse-mode';
import type { Button, MessageView } from '../../src/view/message.ts';

/** Writes a message as a person can read it in a test: tags for entities, a line for each row of buttons. */
export function show(view: MessageView): string {
  const rows = view.keyboard.map((row) => row.map(showButton).join(' '));
  return `\n${[showText(view.text), ...rows].join('\n')}\n`;
}

/** The text with its entities as tags; an entity that ends before it begins or beyond the text breaks the test. */
export function showText({ rawText, rawEntities }: FormattedString): string {
  const marks = rawEntities.flatMap((entity, index) => {
    const name = TAGS[entity.type] ?? entity.type;
    const end = entity.offset + entity.length;
    if (entity.length <= 0 || end > rawText.length) throw new RangeError(`entity ${index} is out of the text`);
    const open = entity.type === 'text_link' ? `<a ${entity.url.replace(/^.*\?start=/u, '')}>` : `<${name}>`;
    return [
      { at: entity.offset, close: false, size: entity.length, text: open },
      { at: end, close: true, size: entity.length, text: `</${name}>` },
    ];
  });
  marks.sort(
    (a, b) => a.at - b.at || Number(b.close) - Number(a.close) || (a.close ? a.size - b.size : b.size - a.size),
  );
  let shown = '';
  let from = 0;
  for (const mark of marks) {
    shown += rawText.slice(from, mark.at) + mark.text;
    from = mark.at;
  }
  return shown + rawText.slice(from);
}

const TAGS: Readonly<Record<string, string>> = {
  bold: 'b',
  text_link: 'a',
  code: 'code',
  expandable_blockquote: 'quote',
};

function showButton(button: Button): string {
  if (button.url !== undefined) return `[${button.text} → ${button.url.replace(/^.*\?start=/u, '')}]`;
  if (button.copy !== undefined) return `[${button.text} ⧉]`;
  if (button.switchInline !== undefined) return `[${button.text} @${button.switchInline}]`;
  return `[${button.text}]`;
}
