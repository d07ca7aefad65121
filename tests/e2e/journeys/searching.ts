import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Searches in private, from a word to what to try when there is nothing. */
export function searchingJourneys(stage: () => Stage): void {
  test('Emma searches', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('wool');
    await emma.says('the');
    await emma.presses('›');
    await emma.presses('Both 12');
    await emma.says('/search copper exports');
    await emma.presses('1');
    await emma.presses('‹ Results');
    await emma.says('/search');
    await emma.says('“heating fees” -city');
    await emma.says('source:marketpost.example after:2026-11-18');
    await emma.says('copper horses library');
    await emma.says('ноос');
    await emma.says('lang:mn wool');
    expect(journey.transcript({ longest: 40 })).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: wool
      Medee:
        *Found 2 for “wool”*

        1. [Herders’ Cooperative Opens First *Wool*-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …to sell a sack of sand with some *wool* in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for *wool*, and the sand stays at home.” What it means for prices: Washed *wool* brings about three times as much as raw…

        2. [Why Warm Houses Are a Matter of Foreign Policy](a_2)
        12 Nov 2026 · english.nomad-wire.example · full text
        …to look at the felt of the ger; carpenters from Erdenet went to look at triple glazing. The result, a wall of larch, *wool* and clay board, has now stood through two winters in Nalaikh. Numbers worth keeping: In the first winter the two…

        Also for “ноос”
        [ 1 ] [ 2 ]
        [ • EN 2 ] [ МН 1 ] [ Both 3 ]

      Emma: the
      Medee:
        *Found 12 for “the”*

        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …so. A teacher of chemistry from *the* secondary school found *the* cause, a soap that *the* reeds would not take, and *the* plant changed its supplier within a week. *The* readings of *the* water have hung on *the* gate ever since, in figures large…

        2. [Coal Trucks Get a Separate Lane at *the* Southern Border](a_3)
        17 Nov 2026 · marketpost.example · full text
        …that carry coal will cross *the* border at Gashuun in a lane of their own, eight kilometres long and lit at night. Drivers have waited as long as four days in *the* past. *The* customs office expects *the* wait to fall below nine hours, because…

        3. [Gobi Solar Park Adds 40 MW Before Year End](a_4)
        18 Nov 2026 · marketpost.example · full text
        *The* park south of Sainshand grows by a half. *The* panels are already on their frames; what is missing is a transformer that waits at *the* border. *The* operator says that *the* new field will supply as much as eleven thousand households use.

        4. [Why Warm Houses Are a Matter of Foreign Policy](a_2)
        12 Nov 2026 · english.nomad-wire.example · full text
        …test houses. But in a country where a third of *the* people spend half of *the* year beside a stove, a house that stays warm on a third of *the* fuel changes more than *the* heating bill. *The* partners have learnt from each other before. Builders…

        5. [Youth Orchestra Tours Nine Provinces by Train](a_5)
        17 Nov 2026 · steppeherald.example · full text
        Sixty-two players, one sleeping car and a freight wagon for *the* double basses: *the* youth orchestra left *the* capital on Monday. In every town local pupils join for *the* last piece.
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 1 / 3 ] [ › ]
        [ • EN 12 ] [ МН 0 ] [ Both 12 ]

      Emma presses [ › ]
      Medee (edited):
        *Found 12 for “the”*

        1. [Reading Hour at Work: A Small Experiment Spreads](a_6)
        17 Nov 2026 · bluesky-monitor.example · full text
        …in Choibalsan: from ten to eleven nobody may answer *the* telephone, and everybody reads. Six months later forty-one workplaces in *the* east have *the* same hour. Sick days fell, says *the* labour office, though it asks for patience before…

        2. [Two Lakes Join *the* List of Protected Wetlands](a_7)
        16 Nov 2026 · bluesky-monitor.example · full text
        Two shallow lakes of *the* eastern steppe, resting places for cranes on their way south, are now protected by law. Grazing stays allowed from October to March. Motor boats, of which there was one, are not.

        3. [Mongolian Team Draws with *the* Champions](a_8)
        date unknown · tuulriver-times.example · full text
        Four boards, four draws, and a hall that did not want to go home: *the* match in Yerevan ended 2–2 after six hours. *The* youngest of them, nineteen-year-old G. Anar on board three, had been two pawns down after *the* opening.

        4. [Postal Service Delivers by Horse Again – for One Valley](a_9)
        date unknown · steppeherald.example · full text
        When *the* bridge washed away in August, *the* postmaster of a valley in Arkhangai saddled his own horse. *The* post office has now put *the* horse on its books. Parcels up to eight kilograms are taken. Newspapers arrive a day late, as before.

        5. [CHESS: MONGOLIAN TEAM DRAWS WITH *THE* CHAMPIONS](a_10)
        16 Nov 2026 · tuulriver-times.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ ‹ ] [ 2 / 3 ] [ › ]
        [ • EN 12 ] [ МН 0 ] [ Both 12 ]

      Emma presses [ Both 12 ]
      Medee (edited):
        *Found 12 for “the”*

        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …so. A teacher of chemistry from *the* secondary school found *the* cause, a soap that *the* reeds would not take, and *the* plant changed its supplier within a week. *The* readings of *the* water have hung on *the* gate ever since, in figures large…

        2. [Coal Trucks Get a Separate Lane at *the* Southern Border](a_3)
        17 Nov 2026 · marketpost.example · full text
        …that carry coal will cross *the* border at Gashuun in a lane of their own, eight kilometres long and lit at night. Drivers have waited as long as four days in *the* past. *The* customs office expects *the* wait to fall below nine hours, because…

        3. [Gobi Solar Park Adds 40 MW Before Year End](a_4)
        18 Nov 2026 · marketpost.example · full text
        *The* park south of Sainshand grows by a half. *The* panels are already on their frames; what is missing is a transformer that waits at *the* border. *The* operator says that *the* new field will supply as much as eleven thousand households use.

        4. [Why Warm Houses Are a Matter of Foreign Policy](a_2)
        12 Nov 2026 · english.nomad-wire.example · full text
        …test houses. But in a country where a third of *the* people spend half of *the* year beside a stove, a house that stays warm on a third of *the* fuel changes more than *the* heating bill. *The* partners have learnt from each other before. Builders…

        5. [Youth Orchestra Tours Nine Provinces by Train](a_5)
        17 Nov 2026 · steppeherald.example · full text
        Sixty-two players, one sleeping car and a freight wagon for *the* double basses: *the* youth orchestra left *the* capital on Monday. In every town local pupils join for *the* last piece.
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 1 / 3 ] [ › ]
        [ EN 12 ] [ МН 0 ] [ • Both 12 ]

      Emma: /search copper exports
      Medee:
        *Found 1 for “copper exports”*

        1. [*COPPER* CONCENTRATE *EXPORTS* UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_11)
        19 Nov 2026 · marketpost.example ↗

        Also for “зэс”, “экспорт”
        [ 1 ]
        [ • EN 1 ] [ МН 1 ] [ Both 2 ]

      Emma presses [ 1 ]
      Medee (edited):
        *COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW*
        marketpost.example · 19 November 2026

        Medee has the headline of this story only. The full text is at marketpost.example.
        [ Source → www.marketpost.example ] [ Share → @bot a_11 ] [ Copy link ⧉ a_11 ]
        [ ‹ Results ] [ Related ]

      Emma presses [ ‹ Results ]
      Medee (edited):
        *Found 1 for “copper exports”*
        … 7 lines as above

      Emma: /search
      Medee:
        What shall I look for? Reply with the words, or write them after the command: /search mining.
        [ Latest headlines ]

      Emma: “heating fees” -city
      Medee:
        *No exact match for “heating fees” -city; 1 story has some of the words*

        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …for the capital and have come back with a trade: an electrician, two book-keepers, a welder, a cook. The hall is *heated* by what the boiler wastes, and the canteen is open to anybody who brings wool. On delivery days it serves four hundred…
        [ 1 ]
        [ • EN 1 ] [ МН 0 ] [ Both 1 ]

      Emma: source:marketpost.example after:2026-11-18
      Medee:
        *Found 3 for “source:marketpost.example after:2026-11-18”*

        1. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_11)
        19 Nov 2026 · marketpost.example ↗

        2. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_12)
        19 Nov 2026 · marketpost.example ↗

        3. [Gobi Solar Park Adds 40 MW Before Year End](a_4)
        18 Nov 2026 · marketpost.example · full text
        The park south of Sainshand grows by a half. The panels are already on their frames; what is missing is a transformer that waits at the border. The operator says that the new field will supply as much as eleven thousand households use.
        [ 1 ] [ 2 ] [ 3 ]
        [ • EN 3 ] [ МН 0 ] [ Both 3 ]

      Emma: copper horses library
      Medee:
        *No exact match for “copper horses library”; 4 stories have some of the words*

        1. [*COPPER* CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_11)
        19 Nov 2026 · marketpost.example ↗

        2. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN *LIBRARIES*](a_13)
        20 Nov 2026 · bluesky-monitor.example ↗

        3. [Postal Service Delivers by *Horse* Again – for One Valley](a_9)
        date unknown · steppeherald.example · full text
        When the bridge washed away in August, the postmaster of a valley in Arkhangai saddled his own *horse*. The post office has now put the *horse* on its books. Parcels up to eight kilograms are taken. Newspapers arrive a day late, as before.

        4. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD *HORSES*](a_14)
        19 Nov 2026 · steppeherald.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ]
        [ • EN 4 ] [ МН 0 ] [ Both 4 ]

      Emma: ноос
      Medee:
        *Found 3 for “ноос”*

        1. [ДУНДГОВЬ АЙМАГТ *НООС* УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_15)
        20 Nov 2026 · talyn-medee.example ↗

        2. [Herders’ Cooperative Opens First *Wool*-Washing Plant in Dundgovi](a_1)
        20 Nov 2026 · steppeherald.example · full text
        …to sell a sack of sand with some *wool* in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for *wool*, and the sand stays at home.” What it means for prices: Washed *wool* brings about three times as much as raw…

        3. [Why Warm Houses Are a Matter of Foreign Policy](a_2)
        12 Nov 2026 · english.nomad-wire.example · full text
        …to look at the felt of the ger; carpenters from Erdenet went to look at triple glazing. The result, a wall of larch, *wool* and clay board, has now stood through two winters in Nalaikh. Numbers worth keeping: In the first winter the two…

        Also for “wool”
        [ 1 ] [ 2 ] [ 3 ]
        [ EN 2 ] [ МН 1 ] [ • Both 3 ]

      Emma: lang:mn wool
      Medee:
        *Found 1 for “lang:mn wool”*

        1. [ДУНДГОВЬ АЙМАГТ *НООС* УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_15)
        20 Nov 2026 · talyn-medee.example ↗

        Also for “ноос”
        [ 1 ]"
    `);
  });

  test('Emma finds nothing, and is told what to try', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('zzyzx');
    await emma.says('minibusses electrik');
    await emma.says('parlament');
    await emma.presses('parliament');
    await emma.says('?!');
    await emma.says('hello');
    await emma.says('/find kashmere');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: zzyzx
      Medee:
        Nothing for “zzyzx”.
        Try fewer words, another spelling, or the other language.
        [ Latest headlines ]

      Emma: minibusses electrik
      Medee:
        *Found 1 for “minibusses electrik”*

        1. [ULAANBAATAR TO TEST *ELECTRIC* *MINIBUSES* ON THREE ROUTES THIS WINTER](a_1)
        20 Nov 2026 · tuulriver-times.example ↗

        Did you mean:
        [ minibuses electric ]
        [ 1 ]
        [ • EN 1 ] [ МН 0 ] [ Both 1 ]

      Emma: parlament
      Medee:
        *Found 1 for “parlament”*

        1. [*PARLIAMENT* DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_2)
        20 Nov 2026 · bluesky-monitor.example ↗

        Did you mean:
        [ parliament ]
        [ 1 ]
        [ • EN 1 ] [ МН 0 ] [ Both 1 ]

      Emma presses [ parliament ]
      Medee (edited):
        *Found 1 for “parliament”*

        1. [*PARLIAMENT* DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_2)
        20 Nov 2026 · bluesky-monitor.example ↗

        Also for “Улсын Их Хурал”
        [ 1 ]
        [ • EN 1 ] [ МН 1 ] [ Both 2 ]

      Emma: ?!
      Medee:
        Nothing for “?!”.
        Try fewer words, another spelling, or the other language.
        [ Latest headlines ]

      Emma: hello
      Medee:
        Nothing for “hello”.
        Try fewer words, another spelling, or the other language.
        [ Latest headlines ]

      Emma: /find kashmere
      Medee:
        *Found 1 for “kashmere”*

        1. [*CASHMERE* MAKERS AGREE ON A COMMON QUALITY MARK](a_3)
        16 Nov 2026 · english.nomad-wire.example ↗

        Did you mean:
        [ cashmere ]
        [ 1 ]
        [ • EN 1 ] [ МН 0 ] [ Both 1 ]"
    `);
  });

  test('Болд хайна', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('номын сан');
    await bold.says('ном');
    await bold.presses('1');
    await bold.says('/хайх уурхай нүүрс');
    await bold.says('/хайлт');
    await bold.says('"номын сан" -хот');
    await bold.says('эх:zah-zeel.example хойш:2026-11-18');
    await bold.says('нүүрс тахь шатар');
    await bold.says('socks');
    await bold.presses('1');
    await bold.presses('1 / 2');
    await bold.presses('›');
    await bold.presses('‹ Үр дүн');
    await bold.says('хэл:англи ноос');
    await bold.says('nom');
    expect(journey.transcript({ longest: 40 })).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: номын сан
      Medee:
        *«номын сан» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [Б.Сарантуяа: *Номын* *сан* бол жижиг хотын зүрх](a_1)
        2026.11.20 · niislel-sonin.example · бүрэн эх
        …сонсоно» гэж тэр өгүүлэв. Шинэ *сангийн* төсөл: Улсын Их Хуралд өргөн мэдүүлсэн төсөлд жижиг хотын *номын* *санг* дэмжих тусгай *сан* байгуулахаар тусгажээ. *Сангийн* хөрөнгөөр жил бүр дөчин *номын* *санд* шинэ *ном* худалдан авч, дулааны шугамыг нь…

        Мөн «library» гэж хайлаа
        [ 1 ]
        [ EN 1 ] [ • МН 1 ] [ Бүгд 2 ]

      Болд: ном
      Medee:
        *«ном» гэсэн хайлтаар 2 мэдээ олдлоо*

        1. [Б.Сарантуяа: *Номын* сан бол жижиг хотын зүрх](a_1)
        2026.11.20 · niislel-sonin.example · бүрэн эх
        …сангийн төсөл: Улсын Их Хуралд өргөн мэдүүлсэн төсөлд жижиг хотын *номын* санг дэмжих тусгай сан байгуулахаар тусгажээ. Сангийн хөрөнгөөр жил бүр дөчин *номын* санд шинэ *ном* худалдан авч, дулааны шугамыг нь засварлана. Төслийг дэмжсэн гишүүд…

        2. [АЖЛЫН БАЙРАН ДЭЭР ӨДӨРТ НЭГ ЦАГ *НОМ* УНШИХ САНААЧИЛГА ДЭЛГЭРЧ БАЙНА](a_2)
        2026.11.17 · niislel-sonin.example ↗

        Мөн «book» гэж хайлаа
        [ 1 ] [ 2 ]
        [ EN 2 ] [ • МН 2 ] [ Бүгд 4 ]

      Болд presses [ 1 ]
      Medee (edited):
        *Б.Сарантуяа: Номын сан бол жижиг хотын зүрх*
        niislel-sonin.example · 2026 оны 11-р сарын 20 · Д.Энхзул

        Сумын төвийн номын санд өглөө бүр найман цагт гэрэл асдаг. Гадаа хасах хорин хэм хүйтэн байсан ч хаалганы өмнө таван хүүхэд хүлээж зогсоно.

        Номын санч Б.Сарантуяа энэ ажлыг хорин гурван жил хийж байна. Түүний ярьснаар уншигчдын тоо сүүлийн хоёр жилд хоёр дахин нэмэгджээ. «Хүмүүс зөвхөн ном уншихаар ирдэггүй. Энд хичээлээ давтана, бичиг баримтаа бөглөнө, хөршөөсөө сонин сайхан сонсоно» гэж тэр өгүүлэв.

        *Шинэ сангийн төсөл*

        Улсын Их Хуралд өргөн мэдүүлсэн төсөлд жижиг хотын номын санг дэмжих тусгай сан байгуулахаар тусгажээ. Сангийн хөрөнгөөр жил бүр дөчин номын санд шинэ ном худалдан авч, дулааны шугамыг нь засварлана.

        Төслийг дэмжсэн гишүүд үүнийг боловсролын салбарын хамгийн хямд хөрөнгө оруулалт гэж тайлбарлаж байна. Харин зарим нь санхүүжилтийн эх үүсвэр тодорхойгүй байгааг шүүмжилсэн юм.

        *Уншигчдын үг*

        Арван нэгдүгээр ангийн сурагч Г.Тэмүүлэн номын сангаас долоо хоногт гурван ном авдаг. Тэрээр «Манай суманд кино театр байхгүй. Харин энд хэдэн мянган кино байгаатай адил» хэмээн инээмсэглэлээ.

        *Нэг өрөөнөөс эхэлсэн түүх*

        Энэ номын сан анх сургуулийн хуучин гал зуухны өрөөнд, хоёр тавиур номтойгоор нээгдэж байжээ. Тэр үед уншигчид номоо ээлжлэн авч, өвлийн оройг богиносгодог байв. Одоо найман мянга гаруй номтой, хүүхдийн булан, уншлагын танхимтай болсон.

        Дулааны шугам арван жилийн өмнө эвдэрснээс хойш танхимыг зуухаар халаадаг. Номын санч өглөө бүр ажил эхлэхээс нэг цагийн өмнө ирж, галаа түлдэг. Төсөл батлагдвал хамгийн түрүүнд дулааны шугамаа засуулна гэж тэр ярилаа.

        *Залуусын санаачилга*

        Хоёр жилийн өмнөөс сургуулийн ахлах ангийнхан бямба гараг бүр «Нээлттэй тавиур» өдөрлөг зохион байгуулдаг болжээ. Тэд уншсан номоо бусдад ярьж өгч, хуучин ном солилцож, настай хүмүүст сонин уншиж өгдөг.

        Өдөрлөгт оролцдог дал гаруй настай Ц.Долгор «Нүд муудсан хүнд сонин уншуулах шиг сайхан юм байхгүй. Хүүхдүүд ч их зүйл асууж, сурч авдаг» гэлээ.

        *Дараагийн алхам*

        Байнгын хороо төслийн санхүүжилтийн хэсгийг дахин тооцоолж, ажлын хэсгийн саналыг сонсоно. Дэмжигдвэл эхний арван номын сан ирэх намраас засварын мөнгөө авах боломжтой аж.

        Хэлэлцүүлэг ирэх долоо хоногт үргэлжилнэ.

        ❝Д.Энхзул нь орон нутгийн амьдрал, боловсролын сэдвээр бичдэг сэтгүүлч.❞
        [ Эх сурвалж → www.niislel-sonin.example ] [ Хуваалцах → @bot a_1 ] [ Холбоос хуулах ⧉ a_1 ]
        [ ‹ Үр дүн ] [ Холбоотой мэдээ ]

      Болд: /хайх уурхай нүүрс
      Medee:
        *«уурхай нүүрс» гэсэн хайлтад яг таарах мэдээ олдсонгүй, зарим үг нь орсон 1 мэдээ байна*

        1. [ӨМНӨД ХИЛИЙН БООМТ *НҮҮРС* ТЭЭВРИЙН ТУСГАЙ ЭГНЭЭТЭЙ БОЛЛОО](a_3)
        2026.11.17 · zah-zeel.example ↗
        [ 1 ]
        [ EN 0 ] [ • МН 1 ] [ Бүгд 1 ]

      Болд: /хайлт
      Medee:
        Юу хайх вэ? Хайх үгээ энэ мессежид хариулж, эсвэл тушаалын ард бичнэ үү: /search уул уурхай
        [ Сүүлийн мэдээ ]

      Болд: "номын сан" -хот
      Medee:
        *"номын сан" -хот гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN *LIBRARIES*](a_4)
        2026.11.20 · bluesky-monitor.example ↗

        Мөн «library» гэж хайлаа
        [ 1 ]
        [ EN 1 ] [ МН 0 ] [ • Бүгд 1 ]

      Болд: эх:zah-zeel.example хойш:2026-11-18
      Medee:
        *«эх:zah-zeel.example хойш:2026-11-18» гэсэн хайлтаар 4 мэдээ олдлоо*

        1. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_5)
        2026.11.19 · zah-zeel.example ↗

        2. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_6)
        2026.11.19 · zah-zeel.example ↗

        3. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_7)
        2026.11.19 · zah-zeel.example ↗

        4. [“ГОВИЙН НАР” ХК-ИЙН ЦАХИЛГААН СТАНЦ 40 МВТ-ААР ӨРГӨЖИНӨ](a_8)
        2026.11.18 · zah-zeel.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ]
        [ EN 0 ] [ • МН 4 ] [ Бүгд 4 ]

      Болд: нүүрс тахь шатар
      Medee:
        *«нүүрс тахь шатар» гэсэн хайлтад яг таарах мэдээ олдсонгүй, зарим үг нь орсон 3 мэдээ байна*

        1. [*ШАТАР*: МОНГОЛЫН ШИГШЭЭ БАГ АВАРГУУДТАЙ ТЭНЦЭВ](a_9)
        2026.11.16 · niislel-sonin.example ↗

        2. [ӨМНӨД ХИЛИЙН БООМТ *НҮҮРС* ТЭЭВРИЙН ТУСГАЙ ЭГНЭЭТЭЙ БОЛЛОО](a_3)
        2026.11.17 · zah-zeel.example ↗

        3. [“*ТАХИЙН* ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_10)
        2026.11.19 · talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ]
        [ EN 0 ] [ • МН 3 ] [ Бүгд 3 ]

      Болд: socks
      Medee:
        *«socks» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_11)
        2026.11.20 · steppeherald.example · бүрэн эх
        …ordered its own winter’s wool from the plant. “It is the first time that I have lent a machine and been repaid in *socks*,” its owner said at the opening, to laughter. Work for the winter: Thirty-one people work in two shifts. Most of them…
        [ 1 ]
        [ EN 1 ] [ МН 0 ] [ • Бүгд 1 ]

      Болд presses [ 1 ]
      Medee (edited):
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        steppeherald.example · 2026 оны 11-р сарын 20 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.

        The plant stands at the edge of Mandalgovi, in a hall that once stored grain. Four hundred and twelve herding families own it together; each paid in with a share of last spring’s clip, weighed on the same scales for everybody.

        *A line from three countries*

        The washing line was bought second-hand in Uruguay, the dryer comes from a workshop in Darkhan, and the boiler was built by students of the technical college. Eleven tonnes pass through it in a week. The water is cleaned and used again nine times before it is let out into a reed bed behind the hall.

        “We used to sell a sack of sand with some wool in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for wool, and the sand stays at home.”

        *What it means for prices*

        Washed wool brings about three times as much as raw wool at the exchange in Ulaanbaatar. Even after energy and wages the cooperative expects to pay its members twice last year’s price. Two felt makers in the neighbouring province have already signed for the whole of the winter’s output.

        *A debt paid in fleece*

        Nobody in the cooperative wanted a bank loan; two earlier attempts in the province had … 294 characters … than most bankers do.

        By October every receipt had been paid back, and the workshop had ordered its own winter’s wool from the plant. “It is the first time that I have lent a machine and been repaid in socks,” its owner said at the opening, to laughter.

        *Work for the winter*

        Thirty-one people work in two shifts. Most of them are the grown children of herders who … 239 characters … hundred bowls of soup.

        The sorting table is the slowest part of the work and the one of which the plant is … 236 characters … the third it was thirty.

        *Sand, water and smell*

        Not everything went well. In August the reed bed smelt, and the neighbours said so. A … 238 characters … be read from a saddle.
        [ 1 / 2 ] [ › ]
        [ Эх сурвалж → www.steppeherald.example ] [ Хуваалцах → @bot a_11 ] [ Холбоос хуулах ⧉ a_11 ]
        [ ‹ Үр дүн ] [ Холбоотой мэдээ ]

      Болд presses [ 1 / 2 ]

      Болд presses [ › ]
      Medee (edited):
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*

        The sand that is washed out, eleven tonnes a month of it, was a worry too, until the road office asked for it. It now lies under the new track between the plant and the railway.

        *Others are watching*

        Delegations have come from five provinces. The chairwoman gives them all the same advice: begin with the scales. “If people do not trust the scales, no machine will help you. We bought the scales first, put them in the open, and let everybody weigh their own children on them. After that the rest was only work.”

        The ministry of agriculture has asked for the books of the first year, and means to publish them as a guide for other districts. It will be the first such guide to be written by the people who did the work; the ministry’s part, an official said, will be the paper.

        For the families the arithmetic is simple. A household with three hundred sheep used to … 261 characters … money is needed most.

        The next step is a carding machine. The members will vote on it in March, when the young animals have been counted.

        ❝Tara Whitlock writes about rural trade from Mandalgovi and Ulaanbaatar.❞
        [ ‹ ] [ 2 / 2 ]
        [ Эх сурвалж → www.steppeherald.example ] [ Хуваалцах → @bot a_11 ] [ Холбоос хуулах ⧉ a_11 ]
        [ ‹ Үр дүн ] [ Холбоотой мэдээ ]

      Болд presses [ ‹ Үр дүн ]
      Medee (edited):
        *«socks» гэсэн хайлтаар 1 мэдээ олдлоо*
        … 6 lines as above

      Болд: хэл:англи ноос
      Medee:
        *«хэл:англи ноос» гэсэн хайлтаар 2 мэдээ олдлоо*

        1. [Herders’ Cooperative Opens First *Wool*-Washing Plant in Dundgovi](a_11)
        2026.11.20 · steppeherald.example · бүрэн эх
        …to sell a sack of sand with some *wool* in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for *wool*, and the sand stays at home.” What it means for prices: Washed *wool* brings about three times as much as raw…

        2. [Why Warm Houses Are a Matter of Foreign Policy](a_12)
        2026.11.12 · english.nomad-wire.example · бүрэн эх
        …to look at the felt of the ger; carpenters from Erdenet went to look at triple glazing. The result, a wall of larch, *wool* and clay board, has now stood through two winters in Nalaikh. Numbers worth keeping: In the first winter the two…

        Мөн «wool» гэж хайлаа
        [ 1 ] [ 2 ]

      Болд: nom
      Medee:
        *«nom» гэсэн хайлтаар 2 мэдээ олдлоо*

        1. [Б.Сарантуяа: *Номын* сан бол жижиг хотын зүрх](a_1)
        2026.11.20 · niislel-sonin.example · бүрэн эх
        …сангийн төсөл: Улсын Их Хуралд өргөн мэдүүлсэн төсөлд жижиг хотын *номын* санг дэмжих тусгай сан байгуулахаар тусгажээ. Сангийн хөрөнгөөр жил бүр дөчин *номын* санд шинэ *ном* худалдан авч, дулааны шугамыг нь засварлана. Төслийг дэмжсэн гишүүд…

        2. [АЖЛЫН БАЙРАН ДЭЭР ӨДӨРТ НЭГ ЦАГ *НОМ* УНШИХ САНААЧИЛГА ДЭЛГЭРЧ БАЙНА](a_2)
        2026.11.17 · niislel-sonin.example ↗
        [ 1 ] [ 2 ]
        [ EN 0 ] [ • МН 2 ] [ Бүгд 2 ]"
    `);
  });

  test('Болд юу ч олохгүй бол яах вэ', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('ъъъ');
    await bold.says('микроавтобос');
    await bold.says('ноолууур');
    await bold.presses('ноолуур');
    await bold.says('?!');
    await bold.says('сайн байна уу');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: ъъъ
      Medee:
        «ъъъ» гэсэн хайлтаар мэдээ олдсонгүй.
        Цөөн үгээр, өөрөөр бичиж эсвэл нөгөө хэлээр хайж үзнэ үү.
        [ Сүүлийн мэдээ ]

      Болд: микроавтобос
      Medee:
        *«микроавтобос» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [Улаанбаатарт гурван чиглэлд цахилгаан *микроавтобус* туршина](a_1)
        2026.11.20 · niislel-sonin.example · бүрэн эх
        Нийслэлийн тээврийн газар энэ сарын 25-наас гурван чиглэлд арван хоёр цахилгаан *микроавтобус* туршилтаар явуулахаар болжээ. Туршилт дөрвөн сар үргэлжилж, хамгийн хүйтэн өдрүүдэд зай хураагуур цэнэгээ хэр удаан барихыг шалгана. Цэнэглэх…

        Та ингэж бичих гэсэн үү?
        [ микроавтобус ]
        [ 1 ]
        [ EN 0 ] [ • МН 1 ] [ Бүгд 1 ]

      Болд: ноолууур
      Medee:
        *«ноолууур» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [*Ноолуур* үйлдвэрлэгчид чанарын нэгдсэн тэмдэгтэй болно](a_2)
        2026.11.16 · zah-zeel.example · бүрэн эх
        *Ноолуур* боловсруулах хорин долоон компани чанарын нэгдсэн тэмдэг хэрэглэхээр тохиролцлоо. Тэмдэг авсан бүтээгдэхүүн нь түүхий эдийн гарал үүсэл, ширхэгийн голч, будгийн аюулгүй байдлын шаардлагыг хангасан байх ёстой.

        Та ингэж бичих гэсэн үү?
        [ ноолуур ]
        [ 1 ]
        [ EN 0 ] [ • МН 1 ] [ Бүгд 1 ]

      Болд presses [ ноолуур ]
      Medee (edited):
        *«ноолуур» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [*Ноолуур* үйлдвэрлэгчид чанарын нэгдсэн тэмдэгтэй болно](a_2)
        2026.11.16 · zah-zeel.example · бүрэн эх
        *Ноолуур* боловсруулах хорин долоон компани чанарын нэгдсэн тэмдэг хэрэглэхээр тохиролцлоо. Тэмдэг авсан бүтээгдэхүүн нь түүхий эдийн гарал үүсэл, ширхэгийн голч, будгийн аюулгүй байдлын шаардлагыг хангасан байх ёстой.

        Мөн «cashmere» гэж хайлаа
        [ 1 ]
        [ EN 1 ] [ • МН 1 ] [ Бүгд 2 ]

      Болд: ?!
      Medee:
        «?!» гэсэн хайлтаар мэдээ олдсонгүй.
        Цөөн үгээр, өөрөөр бичиж эсвэл нөгөө хэлээр хайж үзнэ үү.
        [ Сүүлийн мэдээ ]

      Болд: сайн байна уу
      Medee:
        *«сайн байна уу» гэсэн хайлтаар 1 мэдээ олдлоо*

        1. [Б.Сарантуяа: Номын *сан* бол жижиг хотын зүрх](a_3)
        2026.11.20 · niislel-sonin.example · бүрэн эх
        …гэж тэр өгүүлэв. Шинэ сангийн төсөл: Улсын Их Хуралд өргөн мэдүүлсэн төсөлд жижиг хотын номын санг дэмжих тусгай *сан* байгуулахаар тусгажээ. Сангийн хөрөнгөөр жил бүр дөчин номын санд шинэ ном худалдан авч, дулааны шугамыг нь засварлана.

        Та ингэж бичих гэсэн үү?
        [ сан байна уу ]
        [ 1 ]
        [ EN 0 ] [ • МН 1 ] [ Бүгд 1 ]"
    `);
  });
}
