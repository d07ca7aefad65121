import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Who goes, and who comes back. */
export function leavingJourneys(stage: () => Stage): void {
  test('Emma blocks the bot and comes back to what she has chosen', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.starts();
    await emma.says('/language mn');
    await emma.blocks();
    await emma.starts();
    expect(journey.transcript({ longest: 6 })).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /start
      Medee:
        Medee: Mongolia’s news in English and Mongolian. Send any words to search it.

        … 20 lines …
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_1)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /language mn
      Medee:
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ • EN ] [ МН ] [ Бүгд ]
        [ Тохиргоо ]

      Emma blocks the bot

      Emma: /start
      Medee:
        Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.

        … 20 lines …
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_1)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ • EN ] [ МН ] [ Бүгд ] [ Хуучин › ]"
    `);
  });

  test('Emma and Bold send what Medee cannot read', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    await emma.sendsFile('digest.pdf');
    await bold.sendsFile('мэдээ.pdf');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: 📄 digest.pdf
      Medee:
        Medee reads words only. Send some to search the news, or see /latest.
        [ Latest headlines ]

      ── Болд’s chat with the bot ──
      Болд: 📄 мэдээ.pdf
      Medee:
        Бот зөвхөн бичсэн үг уншдаг. Хайх үгээ илгээнэ үү, эсвэл /latest тушаалыг ашиглана уу.
        [ Сүүлийн мэдээ ]"
    `);
  });
}
