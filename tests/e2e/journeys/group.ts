import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Medee among people: it speaks when spoken to. */
export function groupJourneys(stage: () => Stage): void {
  test('a group asks for news', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    const chat = await emma.creates('supergroup', 'Readers', { memberIds: [bold.id] });
    await emma.addsBot(chat);
    await emma.says('Has anybody read about the wool?', { chat, unanswered: true });
    await emma.says('/help@somebody_else_bot', { chat, unanswered: true });
    await emma.says('/nonsense', { chat, unanswered: true });
    const list = await emma.says('/latest@medee_sandbox_bot 2', { chat });
    await bold.presses('Older ›', { chat });
    await bold.says('Thank you!', { chat, replyTo: list.message_id, unanswered: true });
    await bold.follows('1', { chat });
    await bold.says('/мэдээ 1', { chat, unanswered: true });
    await emma.says('/nonsense@medee_sandbox_bot', { chat });
    await bold.says('/search wool', { chat });
    const question = await emma.says('/search', { chat });
    await emma.says('wool', { chat, replyTo: question.message_id });
    await emma.says('/day', { chat });
    await emma.presses('‹ 19 Nov', { chat });
    await emma.says('/sources', { chat });
    await emma.presses('4', { chat });
    await emma.says('/start', { chat });
    await emma.says('/help', { chat });
    await emma.says('/about', { chat });
    await emma.says('/privacy', { chat });
    await emma.says('/read', { chat });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (supergroup) ──
      Emma adds the bot by its link
        (Emma adds Medee)

      Emma: Has anybody read about the wool?

      Emma: /help@somebody_else_bot

      Emma: /nonsense

      Emma: /latest@medee_sandbox_bot 2
      Medee (to “/latest@medee_sandbox_bot 2”):
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        [ 1 → a_1 ] [ 2 → a_2 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Болд presses [ Older › ]
      Medee (to “/latest@medee_sandbox_bot 2”) (edited):
        *Yesterday · Friday, 20 November 2026*
        1. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        2. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗
        [ 1 → a_3 ] [ 2 → a_4 ]
        [ ‹ ] [ • EN ] [ МН ] [ Both ] [ › ]

      Болд (to “Yesterday · Friday, 20 Novemb…”): Thank you!

      Болд follows [ 1 ]

      ── Болд’s chat with the bot ──
      Болд: /start a_3
      Medee:
        *PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES*
        bluesky-monitor.example · 2026 оны 11-р сарын 20

        Манай санд энэ мэдээний гарчиг л бий. Бүрэн эхийг эх сурвалжаас нь уншина уу: bluesky-monitor.example
        [ Эх сурвалж → www.bluesky-monitor.example ] [ Хуваалцах → @bot a_3 ] [ Холбоос хуулах ⧉ a_3 ]
        [ Холбоотой мэдээ ] [ Мэдээнүүд ]

      ── Readers (supergroup) ──
      Болд: /мэдээ 1

      Emma: /nonsense@medee_sandbox_bot
      Medee (to “/nonsense@medee_sandbox_bot”):
        There is no command /nonsense. /help lists what there is.
        [ Latest headlines ]

      Болд: /search wool
      Medee (to “/search wool”):
        *Found 2 for “wool”*

        1. [Herders’ Cooperative Opens First *Wool*-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …to sell a sack of sand with some *wool* in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for *wool*, and the sand stays at home.” What it means for prices: Washed *wool* brings about three times as much as raw…

        2. [Why Warm Houses Are a Matter of Foreign Policy](a_5)
        12 Nov 2026 · english.nomad-wire.example · full text
        …to look at the felt of the ger; carpenters from Erdenet went to look at triple glazing. The result, a wall of larch, *wool* and clay board, has now stood through two winters in Nalaikh. Numbers worth keeping: In the first winter the two…

        Also for “ноос”
        [ 1 → a_1 ] [ 2 → a_5 ]
        [ • EN 2 ] [ МН 1 ] [ Both 3 ]

      Emma: /search
      Medee (to “/search”):
        What shall I look for? Reply with the words, or write them after the command: /search mining.
        [ Latest headlines ]

      Emma (to “What shall I look for? Reply …”): wool
      Medee (to “wool”):
        *Found 2 for “wool”*
        … 12 lines as above

      Emma: /day
      Medee (to “/day”):
        *Yesterday · Friday, 20 November 2026 · 4 headlines*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗
        [ 1 → a_1 ] [ 2 → a_2 ] [ 3 → a_3 ] [ 4 → a_4 ]
        [ ‹ 19 Nov ] [ • EN ] [ МН ] [ Both ]

      Emma presses [ ‹ 19 Nov ]
      Medee (to “/day”) (edited):
        *Thursday, 19 November 2026 · 6 headlines*
        1. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_6)
           marketpost.example ↗
        2. [SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED](a_7)
           tuulriver-times.example ↗
        3. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_8)
           steppeherald.example ↗
        4. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_9)
           english.nomad-wire.example ↗
        5. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_10)
           marketpost.example ↗
        6. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_11)
           bluesky-monitor.example ↗
        [ 1 → a_6 ] [ 2 → a_7 ] [ 3 → a_8 ] [ 4 → a_9 ] [ 5 → a_10 ]
        [ 6 → a_11 ]
        [ ‹ 18 Nov ] [ • EN ] [ МН ] [ Both ] [ 20 Nov › ]

      Emma: /sources
      Medee (to “/sources”):
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

      Emma presses [ 4 ]
      Medee (to “/sources”) (edited):
        From steppeherald.example

        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text

        *Thursday, 19 November 2026*
        2. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_8)
           steppeherald.example ↗

        … 12 lines …
        *Date unknown*
        6. [Postal Service Delivers by Horse Again – for One Valley](a_12)
           steppeherald.example · full text
        [ 1 → a_1 ] [ 2 → a_8 ] [ 3 → a_13 ] [ 4 → a_14 ] [ 5 → a_15 ]
        [ 6 → a_12 ]
        [ • EN ] [ МН ] [ Both ]

      Emma: /start
      Medee (to “/start”):
        Medee: Mongolia’s news in English and Mongolian. Search it with /search and some words.

        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
        … 12 lines …
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_11)
           bluesky-monitor.example ↗
        [ 1 → a_1 ] [ 2 → a_2 ] [ 3 → a_3 ] [ 4 → a_4 ] [ 5 → a_6 ]
        [ 6 → a_7 ] [ 7 → a_8 ] [ 8 → a_9 ] [ 9 → a_10 ] [ 10 → a_11 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /help
      Medee (to “/help”):
        *What Medee does*
        /latest – the newest headlines; /latest mn 5 for five in Mongolian
        /day – the headlines of a day: /day yesterday, /day 2025-07-16
        /search – look for words; in a private chat just send them
        /sources – browse by source
        /read – a story by its number
        /language – the language of Medee and of the news; /settings for all settings
        /about – what Medee is; /privacy – what it keeps; /forget – delete that

        *Searching more exactly*
        … 5 lines …

        In any chat, type @medee_sandbox_bot and some words to send a story.
        In a group Medee answers commands only; articles open in the private chat.
        [ Latest headlines ] [ Sources ]
        [ Language ] [ Settings ]
        [ About ] [ Privacy ]

      Emma: /about
      Medee (to “/about”):
        *About Medee*
        Medee (мэдээ, “news”) reads bilingual news digests about Mongolia and keeps their headlines and articles, so that you can browse and search them in English and Mongolian.

        In the archive: 28 stories in English and 27 in Mongolian from 10 sources, 14 with the full text. They are from 12 November 2026 to 20 November 2026.

        Every story names its source and the day it was published. Headlines and texts belong to their publishers.
        [ Latest headlines ]

      Emma: /privacy
      Medee (to “/privacy”):
        *What Medee keeps*
        The number that Telegram gives this chat, when it first wrote, and the languages chosen here.
        The words of searches, so that result pages go on working.
        Nothing else: no name, no telephone number, no other messages.
        /forget deletes all of it.
        [ Delete my data ]

      Emma: /read
      Medee (to “/read”):
        Which story? Open it from /latest, or write its number after /read.
        [ Latest headlines ]"
    `);
  });

  test('группт монголоор', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    const emma = await journey.person('Emma', 'en');
    const chat = await bold.creates('supergroup', 'Уншигчид', { memberIds: [emma.id] });
    await bold.addsBot(chat, 'hello');
    await emma.says('/latest 1', { chat });
    await emma.follows('1', { chat });
    await bold.says('/latest english 1', { chat });
    await bold.says('/nonsense@medee_sandbox_bot', { chat });
    await bold.says('/search ноос', { chat });
    const question = await bold.says('/search', { chat });
    await emma.says('ноос', { chat, replyTo: question.message_id });
    await bold.says('/day 2026-11-16', { chat });
    await bold.presses('11/17 ›', { chat });
    await bold.says('/read', { chat });
    await bold.says('/help', { chat });
    await bold.says('/settings', { chat });
    await emma.presses('Хэл', { chat });
    await bold.presses('Хэл', { chat });
    await emma.presses('English', { chat });
    await bold.presses('English', { chat });
    await emma.says('/forget', { chat });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Уншигчид (supergroup) ──
      Болд adds the bot by its link
        (Болд adds Medee)

      Болд: /start@medee_sandbox_bot hello
      Medee (to “/start@medee_sandbox_bot hello”):
        Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ /search тушаалын ард бичнэ үү.

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
        [ 1 → a_1 ] [ 2 → a_2 ] [ 3 → a_3 ] [ 4 → a_4 ] [ 5 → a_6 ]
        [ 6 → a_7 ] [ 7 → a_8 ] [ 8 → a_9 ] [ 9 → a_10 ] [ 10 → a_5 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Emma: /latest 1
      Medee (to “/latest 1”):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        [ 1 → a_1 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Emma follows [ 1 ]

      ── Emma’s chat with the bot ──
      Emma: /start a_1
      Medee:
        *ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО*
        talyn-medee.example · 20 November 2026

        Medee has the headline of this story only. The full text is at talyn-medee.example.
        [ Source → www.talyn-medee.example ] [ Share → @bot a_1 ] [ Copy link ⧉ a_1 ]
        [ Related ] [ Headlines ]

      ── Уншигчид (supergroup) ──
      Болд: /latest english 1
      Medee (to “/latest english 1”):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_11)
           steppeherald.example · бүрэн эх
        [ 1 → a_11 ]
        [ • EN ] [ МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /nonsense@medee_sandbox_bot
      Medee (to “/nonsense@medee_sandbox_bot”):
        /nonsense гэсэн тушаал байхгүй. Бүх тушаалыг /help харуулна.
        [ Сүүлийн мэдээ ]

      Болд: /search ноос
      Medee (to “/search ноос”):
        *«ноос» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [ДУНДГОВЬ АЙМАГТ *НООС* УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
        2026.11.20 · talyn-medee.example ↗

        Мөн «wool» гэж хайлаа
        [ 1 → a_1 ]
        [ EN 2 ] [ • МН 1 ] [ Бүгд 3 ]

      Болд: /search
      Medee (to “/search”):
        Юу хайх вэ? Хайх үгээ энэ мессежид хариулж, эсвэл тушаалын ард бичнэ үү: /search уул уурхай
        [ Сүүлийн мэдээ ]

      Emma (to “Юу хайх вэ? Хайх үгээ энэ мес…”): ноос
      Medee (to “ноос”):
        *«ноос» гэсэн хайлтаар 1 мэдээ олдлоо*
        … 7 lines as above

      Болд: /day 2026-11-16
      Medee (to “/day 2026-11-16”):
        *2026 оны 11-р сарын 16, Даваа · 5 мэдээ*
        1. [2027 ОНЫ ТӨСӨВ: ЖИЖИГ БИЗНЕСТ ЮУ ӨӨРЧЛӨГДӨХ ВЭ](a_12)
           zah-zeel.example ↗
        2. [МАЛЫГ ВАКЦИНЖУУЛАХ АЖИЛ ХУВААРИЙН ДАГУУ ДУУСЛАА](a_13)
           talyn-medee.example ↗
        3. [ШАТАР: МОНГОЛЫН ШИГШЭЭ БАГ АВАРГУУДТАЙ ТЭНЦЭВ](a_14)
           niislel-sonin.example ↗
        4. [Ноолуур үйлдвэрлэгчид чанарын нэгдсэн тэмдэгтэй болно](a_15)
           zah-zeel.example · бүрэн эх
        5. [ХОЁР НУУР ХАМГААЛАЛТТАЙ ГАЗРЫН ЖАГСААЛТАД НЭМЭГДЛЭЭ](a_16)
           talyn-medee.example ↗
        [ 1 → a_12 ] [ 2 → a_13 ] [ 3 → a_14 ] [ 4 → a_15 ] [ 5 → a_16 ]
        [ EN ] [ • МН ] [ Бүгд ] [ 11/17 › ]

      Болд presses [ 11/17 › ]
      Medee (to “/day 2026-11-16”) (edited):
        *2026 оны 11-р сарын 17, Мягмар · 5 мэдээ*
        1. [ӨМНӨД ХИЛИЙН БООМТ НҮҮРС ТЭЭВРИЙН ТУСГАЙ ЭГНЭЭТЭЙ БОЛЛОО](a_17)
           zah-zeel.example ↗
        2. [АНУ-ЫН ГЕОЛОГИЧИД ДОРНОД ТАЛЫН ГҮНИЙ УСЫГ СУДАЛЖ БАЙНА](a_18)
           talyn-medee.example ↗
        3. [АЖЛЫН БАЙРАН ДЭЭР ӨДӨРТ НЭГ ЦАГ НОМ УНШИХ САНААЧИЛГА ДЭЛГЭРЧ БАЙНА](a_19)
           niislel-sonin.example ↗
        4. [ЗАЛУУЧУУДЫН НАЙРАЛ ХӨГЖИМ ГАЛТ ТЭРГЭЭР ЕСӨН АЙМГИЙГ ЗОРИЛОО](a_20)
           talyn-medee.example ↗
        5. [ГЭР ХОРООЛЛЫН ХАЛААЛТЫН ТӨЛБӨРТ ДЭЭД ХЯЗГААР ТОГТООВ](a_21)
           niislel-sonin.example ↗
        [ 1 → a_17 ] [ 2 → a_18 ] [ 3 → a_19 ] [ 4 → a_20 ] [ 5 → a_21 ]
        [ ‹ 11/16 ] [ EN ] [ • МН ] [ Бүгд ] [ 11/18 › ]

      Болд: /read
      Medee (to “/read”):
        Аль мэдээг унших вэ? /latest жагсаалтаас сонгоно уу, эсвэл дугаарыг нь /read тушаалын ард бичнэ үү.
        [ Сүүлийн мэдээ ]

      Болд: /help
      Medee (to “/help”):
        *Мэдээ ботыг ашиглах нь*
        /latest – сүүлийн мэдээ; /latest монгол 5 гэвэл монгол хэлээр таван мэдээ
        /day – өдрөөр үзэх: /day өчигдөр, /day 2025-07-16
        /search – үгээр хайх; хувийн чатад хайх үгээ шууд бичиж болно
        /sources – эх сурвалжаар үзэх
        /read – мэдээг дугаараар нь унших
        /language – ботын хэл, мэдээний хэл; /settings – бүх тохиргоо
        /about – ботын тухай; /privacy – юу хадгалдаг нь; /forget – хадгалсныг устгах

        *Нарийвчилсан хайлт*
        … 5 lines …

        Аль ч чатад @medee_sandbox_bot гэж бичээд хайх үгээ нэмбэл мэдээ илгээж болно.
        Группт бот зөвхөн тушаалд хариулна; мэдээ бүрэн эхээрээ хувийн чатад нээгдэнэ.
        [ Сүүлийн мэдээ ] [ Эх сурвалжууд ]
        [ Хэл ] [ Тохиргоо ]
        [ Ботын тухай ] [ Нууцлал ]

      Болд: /settings
      Medee (to “/settings”):
        *Тохиргоо*
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Монгол*
        [ Хэл ] [ Эх сурвалжууд ]
        [ Тусламж ] [ Мэдээллээ устгах ]

      Emma presses [ Хэл ]
        (alert: Only the administrators of this chat can change its settings.)

      Болд presses [ Хэл ]
      Medee (to “/settings”) (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Монгол*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ EN ] [ • МН ] [ Бүгд ]
        [ Тохиргоо ]

      Emma presses [ English ]
        (alert: Only the administrators of this chat can change its settings.)

      Болд presses [ English ]
      Medee (to “/settings”) (edited):
        Medee speaks: *English*
        News in: *Mongolian*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ EN ] [ • МН ] [ Both ]
        [ Settings ]
        (toast: Хадгаллаа.)

      Emma: /forget
      Medee (to “/forget”):
        Only the administrators of this chat can change its settings.
        [ Latest headlines ]"
    `);
  });

  test('a story comes into a group as a card, not as pages', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const chat = await emma.creates('supergroup', 'Readers', { withBot: true });
    const list = await emma.says('/latest en 1', { chat });
    const id = list.entities?.find(({ url }) => url?.includes('a_'))?.url?.replace(/^.*a_/u, '') ?? '';
    await emma.says(`/read ${id}`, { chat });
    await emma.says(`/start a_${id}`, { chat });
    await emma.follows('Read', { chat });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (supergroup) ──
        (Emma adds Medee)

      Emma: /latest en 1
      Medee (to “/latest en 1”):
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        [ 1 → a_1 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /read <number of a_1>
      Medee (to “/read <number of a_1>”):
        [*Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*](a_1)
        steppeherald.example · 20 November 2026 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.
        [ Read → a_1 ] [ Source → www.steppeherald.example ]

      Emma: /start a_1
      Medee (to “/start a_1”):
        [*Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*](a_1)
        … 4 lines as above

      Emma follows [ Read ]

      ── Emma’s chat with the bot ──
      Emma: /start a_1
      Medee:
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        steppeherald.example · 20 November 2026 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.

        The plant stands at the edge of Mandalgovi, in a hall that once stored grain. Four hundred and twelve herding families own it together; each paid in with a share of last spring’s clip, weighed on the same scales for everybody.

        *A line from three countries*

        The washing line was bought second-hand in Uruguay, the dryer comes from a workshop in Darkhan, and the boiler was built by students of the technical college. Eleven tonnes pass through it in a week. The water is cleaned and used again nine times before it is let out into a reed bed behind the hall.
        … 19 lines …
        *Sand, water and smell*

        Not everything went well. In August the reed bed smelt, and the neighbours said so. A … 238 characters … be read from a saddle.
        [ 1 / 2 ] [ › ]
        [ Source → www.steppeherald.example ] [ Share → @bot a_1 ] [ Copy link ⧉ a_1 ]
        [ Related ] [ Headlines ]"
    `);
  });

  test('only administrators change what holds for the whole group', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    const chat = await emma.creates('supergroup', 'Readers', { memberIds: [bold.id], withBot: true });
    await emma.says('/settings', { chat });
    await bold.presses('Language', { chat });
    await emma.presses('Language', { chat });
    await bold.presses('Монгол', { chat });
    await bold.presses('МН', { chat });
    await bold.says('/language mn', { chat });
    await bold.says('/forget', { chat });
    await emma.presses('Монгол', { chat });
    await emma.presses('Бүгд', { chat });
    await emma.does('/api/members', { chatId: chat, memberId: emma.id, change: 'makeAnonymous' }, 'becomes anonymous');
    await emma.says('/language en', { chat, as: chat });
    await emma.says('/forget', { chat, as: chat });
    await bold.presses('Delete', { chat });
    await bold.presses('Keep', { chat });
    await emma.presses('Keep', { chat });
    await emma.presses('Settings', { chat });
    await emma.presses('Delete my data', { chat });
    await emma.presses('Delete', { chat });
    await bold.says('/settings', { chat });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (supergroup) ──
        (Emma adds Medee)

      Emma: /settings
      Medee (to “/settings”):
        *Settings*
        Medee speaks: *English*
        News in: *English*
        [ Language ] [ Sources ]
        [ Help ] [ Delete my data ]

      Болд presses [ Language ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Emma presses [ Language ]
      Medee (to “/settings”) (edited):
        Medee speaks: *English*
        News in: *English*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ • EN ] [ МН ] [ Both ]
        [ Settings ]

      Болд presses [ Монгол ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Болд presses [ МН ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Болд: /language mn
      Medee (to “/language mn”):
        Only the administrators of this chat can change its settings.
        [ Latest headlines ]

      Болд: /forget
      Medee (to “/forget”):
        Only the administrators of this chat can change its settings.
        [ Latest headlines ]

      Emma presses [ Монгол ]
      Medee (to “/settings”) (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ • EN ] [ МН ] [ Бүгд ]
        [ Тохиргоо ]
        (toast: Saved.)

      Emma presses [ Бүгд ]
      Medee (to “/settings”) (edited):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи, монгол*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ EN ] [ МН ] [ • Бүгд ]
        [ Тохиргоо ]
        (toast: Saved.)

      Emma becomes anonymous

      Emma as Readers: /language en
      Medee (to “/language en”):
        Medee speaks: *English*
        News in: *both languages*

        The first row is the language Medee speaks, the second the language of the news.
        [ • English ] [ Монгол ]
        [ EN ] [ МН ] [ • Both ]
        [ Settings ]

      Emma as Readers: /forget
      Medee (to “/forget”):
        Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.
        [ Delete ] [ Keep ]

      Болд presses [ Delete ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Болд presses [ Keep ]
        (alert: Энэ чатын тохиргоог зөвхөн админ өөрчилнө.)

      Emma presses [ Keep ]
      Medee (to “/forget”) (edited):
        Nothing was deleted.
        [ Settings ]

      Emma presses [ Settings ]
      Medee (to “/forget”) (edited):
        *Settings*
        Medee speaks: *English*
        News in: *both languages*
        [ Language ] [ Sources ]
        [ Help ] [ Delete my data ]

      Emma presses [ Delete my data ]
      Medee (to “/forget”) (edited):
        Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.
        [ Delete ] [ Keep ]

      Emma presses [ Delete ]
      Medee (to “/forget”) (edited):
        Deleted. Medee keeps nothing about this chat any more. If you write again, it starts afresh.

      Болд: /settings
      Medee (to “/settings”):
        *Тохиргоо*
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Монгол*
        [ Хэл ] [ Эх сурвалжууд ]
        [ Тусламж ] [ Мэдээллээ устгах ]"
    `);
  });

  test('the bot is sent away and comes back, and the group keeps its language', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const chat = await emma.creates('supergroup', 'Readers', { withBot: true });
    const bot = stage().bot.id;
    await emma.says('/language mn', { chat });
    await emma.does('/api/members', { chatId: chat, memberId: bot, change: 'kick' });
    await emma.says('/latest 1', { chat, unanswered: true });
    await emma.does('/api/members', { chatId: chat, memberId: bot, change: 'add' });
    await emma.says('/latest 1', { chat });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (supergroup) ──
        (Emma adds Medee)

      Emma: /language mn
      Medee (to “/language mn”):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ • EN ] [ МН ] [ Бүгд ]
        [ Тохиргоо ]
        (Emma removes Medee)

      Emma: /latest 1
        (Emma adds Medee)

      Emma: /latest 1
      Medee (to “/latest 1”):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · бүрэн эх
        [ 1 → a_1 ]
        [ • EN ] [ МН ] [ Бүгд ] [ Хуучин › ]"
    `);
  });

  test('a group that becomes a supergroup keeps its language', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const chat = await emma.creates('group', 'Readers', { withBot: true });
    await emma.says('/language mn', { chat });
    const { chatId } = await emma.does<{ readonly chatId: number }>('/api/migrate', { chatId: chat });
    await emma.says('/settings', { chat: chatId });
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (group) ──
        (Emma adds Medee)

      Emma: /language mn
      Medee (to “/language mn”):
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи*

        Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.
        [ English ] [ • Монгол ]
        [ • EN ] [ МН ] [ Бүгд ]
        [ Тохиргоо ]
        (the group becomes a supergroup)
      ── Readers (supergroup) ──
        (this supergroup was a group)

      Emma: /settings
      Medee (to “/settings”):
        *Тохиргоо*
        Ботын хэл: *Монгол*
        Мэдээний хэл: *Англи*
        [ Хэл ] [ Эх сурвалжууд ]
        [ Тусламж ] [ Мэдээллээ устгах ]"
    `);
  });
}
