import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** What people get wrong, and what comes of it. */
export function mistakeJourneys(stage: () => Stage): void {
  test('Emma mistypes commands', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('/lates');
    await emma.says('/weather');
    await emma.says('/LATEST 1');
    await emma.says('/мэдээ 1');
    await emma.says('/2025');
    await emma.says('/help@somebody_else_bot', { unanswered: true });
    await emma.says('/stop');
    await emma.says('/cancel');
    await emma.presses({ staleData: '0l:en' });
    await emma.presses({ staleData: '1q:0123456789:2:en' });
    await emma.presses({ staleData: '1l:en::0123456789' });
    await emma.presses({ staleData: '1a:0123456789abc:1' });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /lates
      Medee:
        There is no command /lates. Did you mean /latest?
        [ Latest headlines ]

      Emma: /weather
      Medee:
        There is no command /weather. /help lists what there is.
        [ Latest headlines ]

      Emma: /LATEST 1
      Medee:
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        [ 1 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /мэдээ 1
      Medee:
        *Yesterday · Friday, 20 November 2026*
        … 4 lines as above

      Emma: /2025
      Medee:
        Nothing for “/2025”.
        Try fewer words, another spelling, or the other language.
        [ Latest headlines ]

      Emma: /help@somebody_else_bot

      Emma: /stop
      Medee:
        There is no command /stop. /help lists what there is.
        [ Latest headlines ]

      Emma: /cancel
      Medee:
        There is no command /cancel. /help lists what there is.
        [ Latest headlines ]

      Emma presses [ an old button ]
        (alert: This button is from an older message. Please use /latest or /search.)

      Emma presses [ an old button ]
        (alert: This search is too old to go on with. Please send the words again.)

      Emma presses [ an old button ]
        (alert: There is no news from this source. /sources lists those there are.)

      Emma presses [ an old button ]
        (alert: Medee does not have this story. /latest shows what there is.)"
    `);
  });

  test('Болд тушаалаа буруу бичнэ', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('/lates');
    await bold.says('/мэдэ');
    await bold.says('/цагагаар');
    await bold.says('/LATEST 1');
    await bold.says('/эхлэх 5');
    await bold.says('/хайх');
    await bold.says('/устгах');
    await bold.presses({ staleData: '0l:en' });
    await bold.presses({ staleData: '1q:0123456789:2:mn' });
    await bold.presses({ staleData: '1l:mn::0123456789' });
    await bold.presses({ staleData: '1a:0123456789abc:1' });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /lates
      Medee:
        /lates гэсэн тушаал байхгүй. Та /latest гэж бичих гэсэн үү?
        [ Сүүлийн мэдээ ]

      Болд: /мэдэ
      Medee:
        /мэдэ гэсэн тушаал байхгүй. Та /latest гэж бичих гэсэн үү?
        [ Сүүлийн мэдээ ]

      Болд: /цагагаар
      Medee:
        /цагагаар гэсэн тушаал байхгүй. Бүх тушаалыг /help харуулна.
        [ Сүүлийн мэдээ ]

      Болд: /LATEST 1
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        [ 1 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /эхлэх 5
      Medee:
        Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.

        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_3)
           niislel-sonin.example · бүрэн эх
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_4)
        … 12 lines …
           zah-zeel.example ↗
        10. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_5)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /хайх
      Medee:
        Юу хайх вэ? Хайх үгээ энэ мессежид хариулж, эсвэл тушаалын ард бичнэ үү: /search уул уурхай
        [ Сүүлийн мэдээ ]

      Болд: /устгах
      Medee:
        Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.
        [ Устгах ] [ Үлдээх ]

      Болд presses [ an old button ]
        (alert: Энэ товч хуучирсан байна. /latest эсвэл /search тушаалыг ашиглана уу.)

      Болд presses [ an old button ]
        (alert: Энэ хайлт хэт хуучирсан байна. Хайх үгээ дахин илгээнэ үү.)

      Болд presses [ an old button ]
        (alert: Энэ эх сурвалжийн мэдээ алга. Бүх эх сурвалжийг /sources тушаалаар үзнэ үү.)

      Болд presses [ an old button ]
        (alert: Ийм мэдээ манай санд алга. Сүүлийн мэдээг /latest тушаалаар үзнэ үү.)"
    `);
  });
}
