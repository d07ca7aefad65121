import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Medee in a channel, where posts have no author. */
export function channelJourneys(stage: () => Stage): void {
  test('a channel is answered commands and nothing else', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    const chat = await emma.creates('channel', 'Wool news', { memberIds: [bold.id] });
    const bot = stage().bot.id;
    await emma.says('/latest 1', { chat, unanswered: true });
    await emma.does('/api/members', { chatId: chat, memberId: bot, change: 'add' }, 'adds the bot');
    await emma.does(
      '/api/members',
      { chatId: chat, memberId: bot, change: 'promote' },
      'makes the bot an administrator',
    );
    await emma.says('Good morning', { chat, unanswered: true });
    await emma.says('/nonsense', { chat, unanswered: true });
    await emma.says('/latest 1', { chat });
    await bold.follows('1', { chat });
    await emma.says('/search wool', { chat });
    await emma.says('/settings', { chat });
    await bold.presses('Language', { chat });
    await emma.presses('Language', { chat });
    await bold.presses('Монгол', { chat });
    await emma.presses('Монгол', { chat });
    await emma.says('/forget', { chat });
    await bold.presses('Устгах', { chat });
    await emma.presses('Устгах', { chat });
    await emma.does('/api/members', { chatId: chat, memberId: bot, change: 'kick' }, 'removes the bot');
    await emma.says('/latest 1', { chat, unanswered: true });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Wool news (channel) ──
      Emma as Wool news: /latest 1

      Emma adds the bot

      Emma makes the bot an administrator

      Emma as Wool news: Good morning

      Emma as Wool news: /nonsense

      Emma as Wool news: /latest 1
      Medee as Wool news:
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        [ 1 → a_1 ]
        [ EN ] [ МН ] [ • Both ] [ Older › ]

      Болд follows [ 1 ]

      ── Болд’s chat with the bot ──
      Болд: /start a_1
      Medee:
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        steppeherald.example · 2026 оны 11-р сарын 20 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.

        The plant stands at the edge of Mandalgovi, in a hall that once stored grain. Four hundred and twelve herding families own it together; each paid in with a share of last spring’s clip, weighed on the same scales for everybody.

        *A line from three countries*

        The washing line was bought second-hand in Uruguay, the dryer comes from a workshop in Darkhan, and the boiler was built by students of the technical college. Eleven tonnes pass through it in a week. The water is cleaned and used again nine times before it is let out into a reed bed behind the hall.
        … 19 lines …
        *Sand, water and smell*

        Not everything went well. In August the reed bed smelt, and the neighbours said so. A … 238 characters … be read from a saddle.
        [ 1 / 2 ] [ › ]
        [ Эх сурвалж → www.steppeherald.example ] [ Хуваалцах → @bot a_1 ] [ Холбоос хуулах ⧉ a_1 ]
        [ Холбоотой мэдээ ] [ Мэдээнүүд ]

      ── Wool news (channel) ──
      Emma as Wool news: /search wool
      Medee as Wool news:
        *Found 3 for “wool”*

        1. [Herders’ Cooperative Opens First *Wool*-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …to sell a sack of sand with some *wool* in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for *wool*, and the sand stays at home.” What it means for prices: Washed *wool* brings about three times as much as raw…

        2. [Why Warm Houses Are a Matter of Foreign Policy](a_2)
        12 Nov 2026 · english.nomad-wire.example · full text
        …to look at the felt of the ger; carpenters from Erdenet went to look at triple glazing. The result, a wall of larch, *wool* and clay board, has now stood through two winters in Nalaikh. Numbers worth keeping: In the first winter the two…

        3. [ДУНДГОВЬ АЙМАГТ *НООС* УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_3)
        20 Nov 2026 · talyn-medee.example ↗

        Also for “ноос”
        [ 1 → a_1 ] [ 2 → a_2 ] [ 3 → a_3 ]
        [ EN 2 ] [ МН 1 ] [ • Both 3 ]

      Emma as Wool news: /settings
      Medee as Wool news:
        *Settings*
        Medee speaks: *English*
        News in: *both languages*
        [ Language ] [ Sources ]
        [ Help ] [ Delete my data ]

      Болд presses [ Language ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Emma presses [ Language ]
      Medee as Wool news (edited):
        Medee speaks: *English*
        News in: *both languages*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ EN ] [ МН ] [ • Both ]
        [ Settings ]

      Болд presses [ Монгол ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Emma presses [ Монгол ]
      Medee as Wool news (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи, монгол*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ EN ] [ МН ] [ • Бүгд ]
        [ Тохиргоо ]
        (toast: Saved.)

      Emma as Wool news: /forget
      Medee as Wool news:
        Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.
        [ Устгах ] [ Үлдээх ]

      Болд presses [ Устгах ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Emma presses [ Устгах ]
      Medee as Wool news (edited):
        Устгалаа. Энэ чатын талаар хадгалсан зүйл үлдсэнгүй. Та дахин бичвэл бүгд шинээр эхэлнэ.

      Emma removes the bot

      Emma as Wool news: /latest 1"
    `);
  });
}
