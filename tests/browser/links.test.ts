import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityAddress, linkTarget } from './page-modules.ts';

const BOT = 'medee_sandbox_bot';

test.each([
  ['https://t.me/medee_sandbox_bot?start=a_1x', { kind: 'start', payload: 'a_1x' }],
  ['http://telegram.me/Medee_Sandbox_Bot?start=x', { kind: 'start', payload: 'x' }],
  ['t.me/medee_sandbox_bot?start=', { kind: 'start', payload: '' }],
  ['tg://resolve?domain=medee_sandbox_bot&start=a_1', { kind: 'start', payload: 'a_1' }],
  ['https://t.me/medee_sandbox_bot', { kind: 'chat' }],
  ['https://t.me/medee_sandbox_bot?startgroup=g_1', { kind: 'startGroup', payload: 'g_1' }],
  ['tg://resolve?domain=medee_sandbox_bot&startgroup', { kind: 'startGroup', payload: '' }],
  ['https://t.me/another_bot?start=a_1', { kind: 'outside', href: 'https://t.me/another_bot?start=a_1' }],
  [
    'https://t.me.example/medee_sandbox_bot?start=a',
    { kind: 'outside', href: 'https://t.me.example/medee_sandbox_bot?start=a' },
  ],
  ['news.example/page', { kind: 'outside', href: 'http://news.example/page' }],
  ['news.example:8080/page', { kind: 'outside', href: 'http://news.example:8080/page' }],
  ['mailto:desk@news.example', { kind: 'outside', href: 'mailto:desk@news.example' }],
])('%s is followed', (address, expected) => {
  expect(linkTarget(address, BOT)).toEqual(expected);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<b>x</b>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:http://news.example/1',
  'tg://user?id=1',
  'http://',
  '',
])('%j is not followed', (address) => {
  expect(linkTarget(address, BOT)).toBeUndefined();
});

test('nothing but web, mail and telephone addresses leads outside', () => {
  const scheme = fc.constantFrom('https:', 'javascript:', 'JAVASCRIPT:', 'data:', 'tg:', 'mailto:', ' file:', 'x', '');
  fc.assert(
    fc.property(fc.tuple(scheme, fc.constantFrom('//', '/', ''), fc.string()), (parts) => {
      const target = linkTarget(parts.join(''), BOT);
      if (target?.kind === 'outside') expect(target.href).toMatch(/^(?:https?|mailto|tel):/u);
    }),
  );
});

test.each([
  [{ type: 'text_link', url: 'https://news.example/' }, 'title', 'https://news.example/'],
  [{ type: 'url' }, 'news.example', 'news.example'],
  [{ type: 'email' }, 'desk@news.example', 'mailto:desk@news.example'],
  [{ type: 'phone_number' }, '+976 (11) 32-00-00', 'tel:+97611320000'],
  [{ type: 'mention' }, '@medee_sandbox_bot', 'https://t.me/medee_sandbox_bot'],
  [{ type: 'hashtag' }, '#news', undefined],
])('the address of %j', (entity, text, expected) => {
  expect(entityAddress({ ...entity, offset: 0, length: text.length }, text)).toBe(expected);
});
