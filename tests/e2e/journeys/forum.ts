import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Medee in the topics of a forum. */
export function forumJourneys(stage: () => Stage): void {
  test('an answer stays in its topic; in a closed one there is none', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    const chat = await emma.creates('forum', 'Readers', { memberIds: [bold.id], withBot: true });
    await emma.says('/latest 1', { chat });
    const { topic } = await emma.does<{ readonly topic: { readonly id: number } }>('/api/topics', {
      chatId: chat,
      name: 'Sport',
    });
    const thread = topic.id;
    await bold.says('/search chess', { chat, thread });
    await bold.presses('МН 1', { chat, thread });
    const question = await bold.says('/search', { chat, thread });
    await bold.says('lakes', { chat, thread, replyTo: question.message_id });
    await emma.does('/api/topic', { chatId: chat, topicId: thread, change: 'close' });
    await emma.says('/latest 1', { chat, thread, unanswered: true });
    await emma.says('/latest 1', { chat });
    await emma.does('/api/topic', { chatId: chat, topicId: thread, change: 'reopen' });
    await bold.says('/latest 1', { chat, thread });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (forum) ──
        (Emma adds Medee)

      Emma: /latest 1
      Medee (to “/latest 1”):
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        [ 1 → a_1 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]
      ── Readers (forum) › Sport ──
        (Emma opens the topic Sport)

      Болд: /search chess
      Medee (to “/search chess”):
        *Found 1 for “chess”*

        1. [*CHESS*: MONGOLIAN TEAM DRAWS WITH THE CHAMPIONS](a_2)
        16 Nov 2026 · tuulriver-times.example ↗

        Also for “шатар”
        [ 1 → a_2 ]
        [ • EN 1 ] [ МН 1 ] [ Both 2 ]

      ── Readers (forum) ──
      Болд presses [ МН 1 ]
      ── Readers (forum) › Sport ──
      Medee (to “/search chess”) (edited):
        *Found 1 for “chess”*

        1. [*ШАТАР*: МОНГОЛЫН ШИГШЭЭ БАГ АВАРГУУДТАЙ ТЭНЦЭВ](a_3)
        16 Nov 2026 · niislel-sonin.example ↗

        Also for “шатар”
        [ 1 → a_3 ]
        [ EN 1 ] [ • МН 1 ] [ Both 2 ]

      Болд: /search
      Medee (to “/search”):
        What shall I look for? Reply with the words, or write them after the command: /search mining.
        [ Latest headlines ]

      Болд (to “What shall I look for? Reply …”): lakes
      Medee (to “lakes”):
        *Found 1 for “lakes”*

        1. [Two *Lakes* Join the List of Protected Wetlands](a_4)
        16 Nov 2026 · bluesky-monitor.example · full text
        Two shallow *lakes* of the eastern steppe, resting places for cranes on their way south, are now protected by law. Grazing stays allowed from October to March. Motor boats, of which there was one, are not.

        Also for “нуур”
        [ 1 → a_4 ]
        [ • EN 1 ] [ МН 1 ] [ Both 2 ]
        (Emma closes the topic)

      Emma: /latest 1

      ── Readers (forum) ──
      Emma: /latest 1
      Medee (to “/latest 1”):
        *Yesterday · Friday, 20 November 2026*
        … 4 lines as above
      ── Readers (forum) › Sport ──
        (Emma reopens the topic)

      Болд: /latest 1
      Medee (to “/latest 1”):
        *Yesterday · Friday, 20 November 2026*
        … 4 lines as above"
    `);
  });
}
