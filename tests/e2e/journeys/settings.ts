import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Languages, what is kept, and what Medee says of itself. */
export function settingsJourneys(stage: () => Stage): void {
  test('Emma tries the other language, comes back, and has her data deleted', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('/settings');
    await emma.presses('Language');
    await emma.presses('Монгол');
    await emma.presses('• Монгол');
    await emma.presses('English');
    await emma.presses('Both');
    await emma.presses('Settings');
    await emma.presses('Sources');
    await emma.says('/settings');
    await emma.presses('Help');
    await emma.says('/language mn');
    await emma.says('/language english');
    await emma.says('/language klingon');
    await emma.says('/settings');
    await emma.presses('Delete my data');
    await emma.presses('Keep');
    await emma.presses('Settings');
    await emma.says('/forget');
    await emma.presses('Delete');
    await emma.says('/settings');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /settings
      Medee:
        *Settings*
        Medee speaks: *English*
        News in: *English*
        [ Language ] [ Sources ]
        [ Help ] [ Delete my data ]

      Emma presses [ Language ]
      Medee (edited):
        Medee speaks: *English*
        News in: *English*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ • EN ] [ МН ] [ Both ]
        [ Settings ]

      Emma presses [ Монгол ]
      Medee (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ • EN ] [ МН ] [ Бүгд ]
        [ Тохиргоо ]
        (toast: Хадгаллаа.)

      Emma presses [ • Монгол ]
        (toast: Хадгаллаа.)

      Emma presses [ English ]
      Medee (edited):
        Medee speaks: *English*
        … 6 lines as above
        (toast: Saved.)

      Emma presses [ Both ]
      Medee (edited):
        Medee speaks: *English*
        News in: *both languages*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ EN ] [ МН ] [ • Both ]
        [ Settings ]
        (toast: Saved.)

      Emma presses [ Settings ]
      Medee (edited):
        *Settings*
        Medee speaks: *English*
        News in: *both languages*
        [ Language ] [ Sources ]
        [ Help ] [ Delete my data ]

      Emma presses [ Sources ]
      Medee (edited):
        *10 sources*
        1. talyn-medee.example · Mongolian 10
        2. niislel-sonin.example · Mongolian 9
        3. zah-zeel.example · Mongolian 7
        4. steppeherald.example · English 6
        5. tuulriver-times.example · English 6
        6. bluesky-monitor.example · English 5
        7. english.nomad-wire.example · English 5
        8. marketpost.example · English 5
        9. buildnorth.example · English 1
        10. tsag-agaar.example · Mongolian 1
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]

      Emma: /settings
      Medee:
        *Settings*
        … 4 lines as above

      Emma presses [ Help ]
      Medee (edited):
        *What Medee does*
        /latest – the newest headlines; /latest mn 5 for five in Mongolian
        /day – the headlines of a day: /day yesterday, /day 2025-07-16
        /search – look for words; in a private chat just send them
        /sources – browse by source
        /read – a story by its number
        /language – the language of Medee and of the news; /settings for all settings
        /about – what Medee is; /privacy – what it keeps; /forget – delete that

        *Searching more exactly*
        \`"copper price"\` – these words, side by side
        \`copper -price\` – without a word
        \`source:example.mn\` – from one source
        \`after:2025-07-01 before:2025-07-31\` – between two days
        \`lang:mn\` – in one language

        In any chat, type @medee_sandbox_bot and some words to send a story.
        In a group Medee answers commands only; articles open in the private chat.
        [ Latest headlines ] [ Sources ]
        [ Language ] [ Settings ]
        [ About ] [ Privacy ]

      Emma: /language mn
      Medee:
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи, монгол*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ EN ] [ МН ] [ • Бүгд ]
        [ Тохиргоо ]

      Emma: /language english
      Medee:
        Medee speaks: *English*
        … 6 lines as above

      Emma: /language klingon
      Medee:
        Medee speaks: *English*
        … 6 lines as above

      Emma: /settings
      Medee:
        *Settings*
        … 4 lines as above

      Emma presses [ Delete my data ]
      Medee (edited):
        Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.
        [ Delete ] [ Keep ]

      Emma presses [ Keep ]
      Medee (edited):
        Nothing was deleted.
        [ Settings ]

      Emma presses [ Settings ]
      Medee (edited):
        *Settings*
        … 4 lines as above

      Emma: /forget
      Medee:
        Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.
        [ Delete ] [ Keep ]

      Emma presses [ Delete ]
      Medee (edited):
        Deleted. Medee keeps nothing about this chat any more. If you write again, it starts afresh.

      Emma: /settings
      Medee:
        *Settings*
        … 4 lines as above"
    `);
  });

  test('Emma asks what Medee is', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('/help');
    await emma.presses('About');
    await emma.says('/about');
    await emma.says('/help');
    await emma.presses('Privacy');
    await emma.says('/privacy');
    await emma.presses('Delete my data');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /help
      Medee:
        *What Medee does*
        /latest – the newest headlines; /latest mn 5 for five in Mongolian
        /day – the headlines of a day: /day yesterday, /day 2025-07-16
        /search – look for words; in a private chat just send them
        /sources – browse by source
        /read – a story by its number
        /language – the language of Medee and of the news; /settings for all settings
        /about – what Medee is; /privacy – what it keeps; /forget – delete that

        *Searching more exactly*
        \`"copper price"\` – these words, side by side
        \`copper -price\` – without a word
        \`source:example.mn\` – from one source
        \`after:2025-07-01 before:2025-07-31\` – between two days
        \`lang:mn\` – in one language

        In any chat, type @medee_sandbox_bot and some words to send a story.
        In a group Medee answers commands only; articles open in the private chat.
        [ Latest headlines ] [ Sources ]
        [ Language ] [ Settings ]
        [ About ] [ Privacy ]

      Emma presses [ About ]
      Medee (edited):
        *About Medee*
        Medee (мэдээ, “news”) reads bilingual news digests about Mongolia and keeps their headlines and articles, so that you can browse and search them in English and Mongolian.

        In the archive: 28 stories in English and 27 in Mongolian from 10 sources, 14 with the full text. They are from 12 November 2026 to 20 November 2026.

        Every story names its source and the day it was published. Headlines and texts belong to their publishers.
        [ Latest headlines ]

      Emma: /about
      Medee:
        *About Medee*
        … 6 lines as above

      Emma: /help
      Medee:
        *What Medee does*
        … 20 lines as above

      Emma presses [ Privacy ]
      Medee (edited):
        *What Medee keeps*
        The number that Telegram gives this chat, when it first wrote, and the languages chosen here.
        The words of searches, so that result pages go on working.
        Nothing else: no name, no telephone number, no other messages.
        /forget deletes all of it.
        [ Delete my data ]

      Emma: /privacy
      Medee:
        *What Medee keeps*
        … 5 lines as above

      Emma presses [ Delete my data ]
      Medee (edited):
        Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.
        [ Delete ] [ Keep ]"
    `);
  });

  test('Болд тохиргоогоо өөрчилж, мэдээллээ устгуулна', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('/тохиргоо');
    await bold.presses('Хэл');
    await bold.presses('English');
    await bold.presses('Both');
    await bold.presses('• Both');
    await bold.presses('Монгол');
    await bold.presses('Тохиргоо');
    await bold.presses('Тусламж');
    await bold.presses('Ботын тухай');
    await bold.presses('Сүүлийн мэдээ');
    await bold.says('/хэл');
    await bold.says('/language en');
    await bold.says('/language mn');
    await bold.says('/тусламж');
    await bold.presses('Нууцлал');
    await bold.presses('Мэдээллээ устгах');
    await bold.presses('Үлдээх');
    await bold.presses('Тохиргоо');
    await bold.presses('Эх сурвалжууд');
    await bold.says('/тухай');
    await bold.says('/нууцлал');
    await bold.says('/мартах');
    await bold.presses('Устгах');
    await bold.says('/settings');
    await bold.presses('Мэдээллээ устгах');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /тохиргоо
      Medee:
        *Тохиргоо*
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Монгол*
        [ Хэл ] [ Эх сурвалжууд ]
        [ Тусламж ] [ Мэдээллээ устгах ]

      Болд presses [ Хэл ]
      Medee (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Монгол*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ EN ] [ • МН ] [ Бүгд ]
        [ Тохиргоо ]

      Болд presses [ English ]
      Medee (edited):
        Medee speaks: *English*
        News in: *Mongolian*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ EN ] [ • МН ] [ Both ]
        [ Settings ]
        (toast: Saved.)

      Болд presses [ Both ]
      Medee (edited):
        Medee speaks: *English*
        News in: *both languages*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ EN ] [ МН ] [ • Both ]
        [ Settings ]
        (toast: Saved.)

      Болд presses [ • Both ]
        (toast: Saved.)

      Болд presses [ Монгол ]
      Medee (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи, монгол*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ EN ] [ МН ] [ • Бүгд ]
        [ Тохиргоо ]
        (toast: Хадгаллаа.)

      Болд presses [ Тохиргоо ]
      Medee (edited):
        *Тохиргоо*
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи, монгол*
        [ Хэл ] [ Эх сурвалжууд ]
        [ Тусламж ] [ Мэдээллээ устгах ]

      Болд presses [ Тусламж ]
      Medee (edited):
        *Мэдээ ботыг ашиглах нь*
        /latest – сүүлийн мэдээ; /latest монгол 5 гэвэл монгол хэлээр таван мэдээ
        /day – өдрөөр үзэх: /day өчигдөр, /day 2025-07-16
        /search – үгээр хайх; хувийн чатад хайх үгээ шууд бичиж болно
        /sources – эх сурвалжаар үзэх
        /read – мэдээг дугаараар нь унших
        /language – ботын хэл, мэдээний хэл; /settings – бүх тохиргоо
        /about – ботын тухай; /privacy – юу хадгалдаг нь; /forget – хадгалсныг устгах

        *Нарийвчилсан хайлт*
        \`"зэсийн үнэ"\` – үгс нь яг энэ дарааллаар орсон мэдээ
        \`зэс -үнэ\` – «үнэ» гэсэн үг ороогүй мэдээ
        \`эх:example.mn\` – нэг эх сурвалжийн мэдээ
        \`хойш:2025-07-01 өмнө:2025-07-31\` – хоёр өдрийн хоорондох мэдээ
        \`хэл:англи\` – зөвхөн англи хэлээрх мэдээ

        Аль ч чатад @medee_sandbox_bot гэж бичээд хайх үгээ нэмбэл мэдээ илгээж болно.
        Группт бот зөвхөн тушаалд хариулна; мэдээ бүрэн эхээрээ хувийн чатад нээгдэнэ.
        [ Сүүлийн мэдээ ] [ Эх сурвалжууд ]
        [ Хэл ] [ Тохиргоо ]
        [ Ботын тухай ] [ Нууцлал ]

      Болд presses [ Ботын тухай ]
      Medee (edited):
        *Мэдээ ботын тухай*
        Мэдээ бот Монголын тухай хоёр хэлээр гардаг мэдээний тоймоос гарчиг, нийтлэлийг нь авч хадгалдаг. Та эдгээрийг англи, монгол хэлээр уншиж, үгээр хайж болно.

        Санд 10 эх сурвалжийн мэдээ бий: англи хэлээр 28, монгол хэлээр 27. Үүнээс 14 нь бүрэн эхтэй. Хамрах хугацаа: 2026 оны 11-р сарын 12 – 2026 оны 11-р сарын 20.

        Мэдээ бүрийн эх сурвалж, нийтэлсэн өдрийг заасан. Гарчиг, нийтлэл нь нийтэлсэн байгууллагынхаа өмч.
        [ Сүүлийн мэдээ ]

      Болд presses [ Сүүлийн мэдээ ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · бүрэн эх
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗
        5. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_5)
           talyn-medee.example ↗
        6. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_6)
           niislel-sonin.example · бүрэн эх
        7. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_7)
           niislel-sonin.example · бүрэн эх
        8. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_8)
           tsag-agaar.example ↗

        *2026 оны 11-р сарын 19, Пүрэв*
        9. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_9)
           marketpost.example ↗
        10. [SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED](a_10)
           tuulriver-times.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ МН ] [ • Бүгд ] [ Хуучин › ]

      Болд: /хэл
      Medee:
        Ботын хэл: *Монгол*
        … 6 lines as above

      Болд: /language en
      Medee:
        Medee speaks: *English*
        … 6 lines as above

      Болд: /language mn
      Medee:
        Ботын хэл: *Монгол*
        … 6 lines as above

      Болд: /тусламж
      Medee:
        *Мэдээ ботыг ашиглах нь*
        … 20 lines as above

      Болд presses [ Нууцлал ]
      Medee (edited):
        *Бот юу хадгалдаг вэ?*
        Энэ чатын Телеграм дахь дугаар, анх бичсэн өдөр цаг, сонгосон хэл.
        Хайсан үгс: хайлтын үр дүнг хуудаслан үзэхэд хэрэгтэй.
        Өөр юу ч хадгалдаггүй: нэр ч, утасны дугаар ч, бусад мессеж ч.
        /forget тушаал энэ бүгдийг устгана.
        [ Мэдээллээ устгах ]

      Болд presses [ Мэдээллээ устгах ]
      Medee (edited):
        Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.
        [ Устгах ] [ Үлдээх ]

      Болд presses [ Үлдээх ]
      Medee (edited):
        Юу ч устгасангүй.
        [ Тохиргоо ]

      Болд presses [ Тохиргоо ]
      Medee (edited):
        *Тохиргоо*
        … 4 lines as above

      Болд presses [ Эх сурвалжууд ]
      Medee (edited):
        *10 эх сурвалж*
        1. talyn-medee.example · монгол 10
        2. niislel-sonin.example · монгол 9
        3. zah-zeel.example · монгол 7
        4. steppeherald.example · англи 6
        5. tuulriver-times.example · англи 6
        6. bluesky-monitor.example · англи 5
        7. english.nomad-wire.example · англи 5
        8. marketpost.example · англи 5
        9. buildnorth.example · англи 1
        10. tsag-agaar.example · монгол 1
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]

      Болд: /тухай
      Medee:
        *Мэдээ ботын тухай*
        … 6 lines as above

      Болд: /нууцлал
      Medee:
        *Бот юу хадгалдаг вэ?*
        … 5 lines as above

      Болд: /мартах
      Medee:
        Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.
        [ Устгах ] [ Үлдээх ]

      Болд presses [ Устгах ]
      Medee (edited):
        Устгалаа. Энэ чатын талаар хадгалсан зүйл үлдсэнгүй. Та дахин бичвэл бүгд шинээр эхэлнэ.

      Болд: /settings
      Medee:
        *Тохиргоо*
        … 4 lines as above

      Болд presses [ Мэдээллээ устгах ]
      Medee (edited):
        Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.
        [ Устгах ] [ Үлдээх ]"
    `);
  });
}
