// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table, to be read and extended as one
/**
 * What news is about, as it is called in English and in Mongolian: countries, institutions, offices, minerals, and so on.
 *
 *     English name, another = Mongolian name, another
 *
 * Each name of one side stands for each of the other. With `==` they are all names of one thing, so that those of one side
 * stand for each other too: `АНУ`, `Америкийн Нэгдсэн Улс`. The most usual name comes first. A name may be several words; it is
 * found in every inflection, so the dictionary form is enough. Written in capitals only (`УИХ`), or with `!` after it
 * (`train!`), it is found as it stands or with a plural -s, and not by its stem (`training`). Each name has one place only.
 * `#` begins a theme; lines are in alphabetical order within it.
 *
 * Left out on purpose: words that say little, or much else, in one of the languages (`state`, `will`, `won`, `lead`, `хүү`,
 * `мөнгө`), and what is a function word without its capitals (`WHO`, `MUST`).
 */
export const BILINGUAL_NEWS: string = `
# Countries and peoples
Afghanistan, Afghan = Афганистан, Афган
Africa, African = Африк
Argentina, Argentine = Аргентин
Armenia, Armenian = Армени
Australia, Australian = Австрали
Austria, Austrian = Австри
Azerbaijan = Азербайжан
Bangladesh = Бангладеш
Belarus, Belarusian = Беларусь, Беларус
Belgium, Belgian = Бельги
Brazil, Brazilian = Бразил
Britain, United Kingdom, UK, Great Britain, British == Их Британи, Британи, ИБУИНВУ, Нэгдсэн Вант Улс
Bulgaria, Bulgarian = Болгар
Buryatia, Buryat = Буриад
Cambodia, Cambodian = Камбож
Canada, Canadian = Канад
Chile, Chilean = Чили
China, Chinese, PRC, People's Republic of China == Хятад, БНХАУ, Бүгд Найрамдах Хятад Ард Улс
Colombia, Colombian = Колумби
Crimea = Крым
Croatia, Croatian = Хорват
Cuba, Cuban = Куба
Czech Republic, Czechia, Czech = Чех, Бүгд Найрамдах Чех Улс
Denmark, Danish = Дани
Egypt, Egyptian = Египет
England = Англи
Estonia, Estonian = Эстони
Ethiopia, Ethiopian = Этиоп
Finland, Finnish = Финланд, Финлянд
France, French = Франц
Gaza, Gaza Strip = Газын зурвас
Georgia, Georgian = Гүрж
Germany, German, Federal Republic of Germany == Герман, ХБНГУ, Холбооны Бүгд Найрамдах Герман Улс
Greece, Greek = Грек
Hong Kong = Хонконг, Хонг Конг
Hungary, Hungarian = Унгар
Iceland = Исланд
India, Indian = Энэтхэг
Indonesia, Indonesian = Индонез
Inner Mongolia = Өвөр Монгол
Iran, Iranian = Иран
Iraq, Iraqi = Ирак
Ireland, Irish = Ирланд
Israel, Israeli = Израиль
Italy, Italian = Итали
Japan, Japanese = Япон
Jordan, Jordanian = Иордан
Kalmykia, Kalmyk = Халимаг
Kazakh = казах
Kazakhstan = Казахстан
Kenya, Kenyan = Кени
Korea, Korean = Солонгос
Kuwait = Кувейт
Kyrgyzstan, Kyrgyz = Киргиз, Кыргызстан, Киргизстан
Laos = Лаос
Latin America = Латин Америк
Latvia, Latvian = Латви
Lebanon, Lebanese = Ливан
Libya, Libyan = Ливи
Lithuania, Lithuanian = Литва
Luxembourg = Люксембург
Macau, Macao = Макао
Malaysia, Malaysian = Малайз
Mexico, Mexican = Мексик
Moldova, Moldovan = Молдав
Mongolia, Mongolian = Монгол, Монгол Улс
Morocco, Moroccan = Марокко, Морокко
Myanmar, Burma = Мьянмар, Бирм
Nepal, Nepalese = Балба, Непал
Netherlands, Dutch, Holland = Нидерланд, Голланд
New Zealand = Шинэ Зеланд
Nigeria, Nigerian = Нигери
North Korea, DPRK, North Korean == Хойд Солонгос, БНАСАУ, Умард Солонгос, Бүгд Найрамдах Ардчилсан Солонгос Ард Улс
Norway, Norwegian = Норвеги
Oman = Оман
Pakistan, Pakistani = Пакистан
Palestine, Palestinian = Палестин
Peru, Peruvian = Перу
Philippines, Filipino = Филиппин
Poland, Polish = Польш
Portugal, Portuguese = Португал, Португаль
Qatar = Катар
Romania, Romanian = Румын
Russia, Russian, Russian Federation == Орос, ОХУ, Оросын Холбооны Улс
Saudi Arabia, Saudi = Саудын Араб
Serbia, Serbian = Серби
Singapore = Сингапур
Slovakia, Slovak = Словак
Slovenia, Slovenian = Словени
South Africa, South African = Өмнөд Африк, БНӨАУ
South Korea, Republic of Korea, ROK, South Korean == Өмнөд Солонгос, БНСУ, Бүгд Найрамдах Солонгос Улс
Soviet Union, USSR, Soviet = Зөвлөлт Холбоот Улс, ЗХУ, ЗСБНХУ
Spain, Spanish = Испани
Sri Lanka = Шри Ланка, Шри-Ланк
Sweden, Swedish = Швед
Switzerland, Swiss = Швейцар
Syria, Syrian = Сири
Taiwan, Taiwanese = Тайвань
Tajikistan, Tajik = Тажикистан
Thailand, Thai = Тайланд
Tibet, Tibetan = Төвөд!
Turkey, Türkiye, Turkiye, Turkish = Турк
Turkmenistan, Turkmen = Туркменистан
Tuva, Tyva, Tuvan = Тува, Тыва
Ukraine, Ukrainian = Украин
United Arab Emirates, UAE = Арабын Нэгдсэн Эмират, АНЭУ
United States, US, USA, America, American, United States of America == АНУ, Америк, Америкийн Нэгдсэн Улс
Uzbekistan, Uzbek = Узбекистан
Vatican, Holy See = Ватикан
Venezuela, Venezuelan = Венесуэл
Vietnam, Vietnamese = Вьетнам
Xinjiang = Шинжаан
Yemen, Yemeni = Йемен

# Regions and seas
Arctic = Хойд туйл, Арктик
Asia, Asian = Ази
Asia Pacific = Ази Номхон далай
Baikal, Lake Baikal = Байгаль нуур
Central Asia, Central Asian = Төв Ази
East Asia = Зүүн Ази
Eurasia, Eurasian = Еврази
Europe, European = Европ
Far East = Алс Дорнод
Middle East = Ойрхи Дорнод
Northeast Asia = Зүүн хойд Ази
Pacific Ocean = Номхон далай
Siberia, Siberian = Сибирь
Southeast Asia = Зүүн өмнөд Ази
third neighbor, third neighbour = гуравдагч хөрш
Western countries, Western nations = өрнөдийн орнууд, барууны орнууд, барууны улс орнууд

# Cities of the world
Almaty = Алматы, Алма-Ата
Ankara = Анкара
Astana = Астана
Bangkok = Бангкок
Beijing = Бээжин
Berlin = Берлин
Brussels = Брюссель
Busan, Pusan = Пусан, Бусан!
Davos = Давос
Delhi, New Delhi = Дели, Шинэ Дели
Dubai = Дубай
Erenhot, Erlian, Ereen = Эрээн, Эрээн хот
Frankfurt = Франкфурт
Geneva = Женев
Hanoi = Ханой
Harbin = Харбин
Hohhot = Хөх хот
Irkutsk = Эрхүү
Istanbul = Истанбул, Стамбул
Jerusalem = Иерусалим
Kyiv, Kiev = Киев
London = Лондон
Manzhouli = Манжуур
Milan = Милан
Minsk = Минск
Moscow = Москва
Munich = Мюнхен
New York = Нью-Йорк
Novosibirsk = Новосибирск
Osaka = Осака
Paris = Парис
Pyongyang = Пхеньян
Rome = Ром
Saint Petersburg, St Petersburg = Санкт-Петербург
Seoul = Сөүл
Shanghai = Шанхай
Shenzhen = Шэньжэнь
Stockholm = Стокгольм
Sydney = Сидней
Tashkent = Ташкент
Tehran = Тегеран
The Hague = Гааг
Tianjin = Тяньжин
Tokyo = Токио
Ulan-Ude = Улаан-Үд
Ulanqab = Улаанцав
Vienna = Вена
Vladivostok = Владивосток
Warsaw = Варшав
Washington, Washington DC = Вашингтон

# Mongolia: aimags, districts, towns
aimag, province = аймаг, муж
Altanbulag = Алтанбулаг
Arkhangai = Архангай
Arvaikheer = Арвайхээр
Bagakhangai = Багахангай
Baganuur = Багануур
Bayan-Ulgii, Bayan-Olgii, Bayan-Ölgii = Баян-Өлгий
Bayangol = Баянгол
Bayankhongor = Баянхонгор
Bayanzurkh = Баянзүрх
Bichigt = Бичигт
Bogd Khan mountain = Богдхан уул, Богд хан уул
Bulgan = Булган
capital city = нийслэл
Chingeltei = Чингэлтэй
Chinggis Khaan International Airport, Genghis Khan International Airport = Чингис хаан олон улсын нисэх буудал
Choibalsan = Чойбалсан
city = хот
countryside, rural = хөдөө, орон нутаг
Dalanzadgad = Даланзадгад
Darkhan = Дархан
Darkhan-Uul = Дархан-Уул
district = дүүрэг
Dornod = Дорнод
Dornogovi, Dornogobi, East Gobi = Дорноговь
Dundgovi, Dundgobi, Middle Gobi = Дундговь
Erdenet = Эрдэнэт
Gashuunsukhait = Гашуунсухайт, Гашуун сухайт
ger district, ger area = гэр хороолол
Gobi, Gobi Desert = говь
Gobi-Altai, Govi-Altai = Говь-Алтай
Govisumber, Gobisumber = Говьсүмбэр
Hunnu City = Хүннү хот
Khan-Uul = Хан-Уул
Kharkhorin, Karakorum, Kharkhorum == Хархорин, Хархорум, Хар хорум
Khentii = Хэнтий
Kherlen River = Хэрлэн гол, Хэрлэн мөрөн
khoroo, subdistrict = хороо
Khovd = Ховд
Khushig Valley = Хөшигийн хөндий
Khuvsgul, Khovsgol, Khövsgöl, Hovsgol = Хөвсгөл
Lake Khuvsgul, Lake Khovsgol = Хөвсгөл нуур
Nalaikh = Налайх
Nomgon = Номгон
Orkhon = Орхон
Orkhon Valley = Орхоны хөндий
Sainshand = Сайншанд
Selenge = Сэлэнгэ
Shiveekhuren = Шивээхүрэн
Songinokhairkhan = Сонгинохайрхан
soum = сум
Sukhbaatar = Сүхбаатар
Sukhbaatar Square, Chinggis Square == Сүхбаатарын талбай, Чингисийн талбай
Terelj = Тэрэлж
Tsagaan Khad = Цагаан хад
Tuul River = Туул гол
Tuv aimag, Töv aimag, Tuv province, Töv province = Төв аймаг
Ulaanbaatar, Ulan Bator, UB == Улаанбаатар, УБ
Ulgii, Olgii, Ölgii = Өлгий
Umnugovi, Omnogovi, Ömnögovi, South Gobi = Өмнөговь
Uvs = Увс
Uvurkhangai, Ovorkhangai, Övörkhangai = Өвөрхангай
Zamyn-Uud, Zamiin-Uud = Замын Үүд, Замынүүд
Zavkhan = Завхан
Zuunmod = Зуунмод

# State institutions
Academy of Sciences = Шинжлэх ухааны академи, ШУА
administrative court = захиргааны хэргийн шүүх
anti-corruption agency, Independent Authority Against Corruption, IAAC == Авлигатай тэмцэх газар, АТГ
armed forces = зэвсэгт хүчин
autumn session = намрын чуулган
Bank of Mongolia, Mongolbank, Mongol Bank == Монголбанк, Монгол банк
border protection agency = Хил хамгаалах ерөнхий газар, ХХЕГ
cabinet meeting = Засгийн газрын хуралдаан, ЗГ-ын хуралдаан
Cabinet Secretariat == Засгийн газрын Хэрэг эрхлэх газар, ЗГХЭГ
central bank = төв банк
Citizens' Representative Khural, city council == Иргэдийн төлөөлөгчдийн хурал, ИТХ
Civil Aviation Authority == Иргэний нисэхийн ерөнхий газар, ИНЕГ
Communications Regulatory Commission == Харилцаа холбооны зохицуулах хороо, ХХЗХ
Constitutional Court == Үндсэн хуулийн цэц, ҮХЦ, Цэц
Customs General Administration, customs agency == Гаалийн ерөнхий газар, ГЕГ
Development Bank of Mongolia, Development Bank = Хөгжлийн банк, Монгол Улсын Хөгжлийн банк
Energy Regulatory Commission == Эрчим хүчний зохицуулах хороо, ЭХЗХ
Financial Regulatory Commission, FRC == Санхүүгийн зохицуулах хороо, СЗХ
General Department of Taxation, tax authority, tax office == Татварын ерөнхий газар, Татварын алба
General Election Commission == Сонгуулийн ерөнхий хороо, СЕХ
General Intelligence Agency, intelligence agency == Тагнуулын ерөнхий газар, ТЕГ
General Staff = Жанжин штаб
government = Засгийн газар, ЗГ
Immigration Agency == Гадаадын иргэн харьяатын газар, ГИХГ
Judicial General Council == Шүүхийн ерөнхий зөвлөл, ШЕЗ
local government = нутгийн удирдлага, орон нутгийн удирдлага
Mineral Resources and Petroleum Authority, MRPAM == Ашигт малтмал газрын тосны газар, АМГТГ
ministry = яам
Mongolian National Chamber of Commerce and Industry, MNCCI, Chamber of Commerce == Монголын үндэсний худалдаа аж үйлдвэрийн танхим, МҮХАҮТ, худалдаа аж үйлдвэрийн танхим
Mongolian Stock Exchange == Монголын хөрөнгийн бирж, МХБ
National Audit Office == Үндэсний аудитын газар, ҮАГ
National Center for Communicable Diseases, NCCD == Халдварт өвчин судлалын үндэсний төв, ХӨСҮТ
National Emergency Management Agency, NEMA == Онцгой байдлын ерөнхий газар, ОБЕГ
National Human Rights Commission == Хүний эрхийн үндэсний комисс, ХЭҮК
National Police Agency == Цагдаагийн ерөнхий газар, ЦЕГ
National Security Council == Үндэсний аюулгүй байдлын зөвлөл, ҮАБЗ
National Statistics Office == Үндэсний статистикийн хороо, ҮСХ
Office of the President == Ерөнхийлөгчийн Тамгын газар, ЕТГ
parliament, State Great Khural, State Great Hural == УИХ, Улсын Их Хурал, парламент
plenary session = чуулганы нэгдсэн хуралдаан, нэгдсэн чуулган
Prosecutor General's Office, General Prosecutor's Office == Улсын ерөнхий прокурорын газар, УЕПГ
Social Insurance Agency = Нийгмийн даатгалын ерөнхий газар, НДЕГ
spring session = хаврын чуулган
standing committee = байнгын хороо
state inspection agency, General Agency for Specialized Inspection == Мэргэжлийн хяналтын ерөнхий газар, МХЕГ
stock exchange = хөрөнгийн бирж
Supreme Court = дээд шүүх, Улсын дээд шүүх
traffic police = замын цагдаа
weather service, meteorological agency == Цаг уур орчны шинжилгээний газар, ЦУОШГ
working group = ажлын хэсэг

# Ministries
Ministry of Construction, Ministry of Construction and Urban Development, Construction Ministry == Барилга хот байгуулалтын яам, БХБЯ, Хот байгуулалт барилга орон сууцжуулалтын яам, ХББОСЯ
Ministry of Culture, Culture Ministry == Соёлын яам, Соёл спорт аялал жуулчлал залуучуудын яам, ССАЖЗЯ
Ministry of Defense, Ministry of Defence, Defense Ministry, Defence Ministry == Батлан хамгаалах яам, БХЯ
Ministry of Digital Development, Digital Ministry == Цахим хөгжлийн яам, Цахим хөгжил инновац харилцаа холбооны яам, ЦХИХХЯ, Цахим хөгжил харилцаа холбооны яам, ЦХХХЯ
Ministry of Economy and Development, Economy Ministry == Эдийн засаг хөгжлийн яам, ЭЗХЯ
Ministry of Education, Education Ministry, Ministry of Education and Science == Боловсролын яам, Боловсрол шинжлэх ухааны яам, БШУЯ
Ministry of Energy, Energy Ministry == Эрчим хүчний яам, ЭХЯ
Ministry of Environment, Environment Ministry, Ministry of Environment and Tourism == Байгаль орчны яам, Байгаль орчин аялал жуулчлалын яам, БОАЖЯ, Байгаль орчин уур амьсгалын өөрчлөлтийн яам, БОУАӨЯ
Ministry of Finance, Finance Ministry = Сангийн яам
Ministry of Food and Agriculture, Ministry of Agriculture, Agriculture Ministry, Ministry of Food Agriculture and Light Industry == Хүнс хөдөө аж ахуй хөнгөн үйлдвэрийн яам, ХХААХҮЯ
Ministry of Foreign Affairs, Foreign Ministry == Гадаад харилцааны яам, ГХЯ
Ministry of Health, Health Ministry == Эрүүл мэндийн яам, ЭМЯ
Ministry of Industry and Mineral Resources == Аж үйлдвэр эрдэс баялгийн яам, АҮЭБЯ
Ministry of Justice, Justice Ministry, Ministry of Justice and Home Affairs == Хууль зүй дотоод хэргийн яам, ХЗДХЯ, Хууль зүйн яам
Ministry of Labor and Social Protection, Ministry of Labour and Social Protection, Labor Ministry == Хөдөлмөр нийгмийн хамгааллын яам, ХНХЯ, Гэр бүл хөдөлмөр нийгмийн хамгааллын яам, ГБХНХЯ
Ministry of Mining, Mining Ministry, Ministry of Mining and Heavy Industry == Уул уурхай хүнд үйлдвэрийн яам, УУХҮЯ
Ministry of Road and Transport, Transport Ministry, Ministry of Transport == Зам тээврийн яам, ЗТЯ, Зам тээврийн хөгжлийн яам, ЗТХЯ

# Offices and titles
adviser, advisor = зөвлөх
Agriculture Minister, Minister of Agriculture = Хүнс хөдөө аж ахуй хөнгөн үйлдвэрийн сайд, ХХААХҮ-ийн сайд
ambassador = элчин сайд
candidate = нэр дэвшигч
chairman, chairperson, chairwoman = дарга
chief executive, CEO, executive director = гүйцэтгэх захирал
Chief Justice = Ерөнхий шүүгч
civil servant, public servant = төрийн албан хаагч
colonel = хурандаа
Commander-in-Chief = ерөнхий командлагч
Construction Minister = Барилга хот байгуулалтын сайд
consul = консул
Culture Minister, Minister of Culture = Соёлын сайд
Defense Minister, Defence Minister, Minister of Defense, Minister of Defence = Батлан хамгаалахын сайд
deputy minister, vice minister = дэд сайд
Deputy Prime Minister = Шадар сайд
deputy speaker = УИХ-ын дэд дарга
director = захирал
Economy Minister, Minister of Economy and Development = Эдийн засаг хөгжлийн сайд
Education Minister, Minister of Education = Боловсролын сайд
embassy = элчин сайдын яам, ЭСЯ
emperor = эзэн хаан
Energy Minister, Minister of Energy = Эрчим хүчний сайд
Environment Minister, Minister of Environment = Байгаль орчны сайд
Finance Minister, Minister of Finance = Сангийн сайд
Foreign Minister, Minister of Foreign Affairs = Гадаад харилцааны сайд, Гадаад хэргийн сайд
general director, director general = ерөнхий захирал
general secretary, secretary general = ерөнхий нарийн бичгийн дарга
governor = Засаг дарга
Governor of the Bank of Mongolia, Bank of Mongolia governor, central bank governor = Монголбанкны ерөнхийлөгч
Health Minister, Minister of Health = Эрүүл мэндийн сайд
Justice Minister, Minister of Justice = Хууль зүй дотоод хэргийн сайд, Хууль зүйн сайд
khan, khaan, king = хаан
Labor Minister, Labour Minister = Хөдөлмөр нийгмийн хамгааллын сайд
mayor = хотын дарга, хотын захирагч, нийслэлийн Засаг дарга
member of parliament, lawmaker, legislator, MP = УИХ-ын гишүүн, Улсын Их Хурлын гишүүн
Mining Minister = Уул уурхай хүнд үйлдвэрийн сайд, Уул уурхайн сайд
minister = сайд
party leader, party chairman = намын дарга
pope = Ромын пап
president = ерөнхийлөгч
President of Mongolia, Mongolian President = Монгол Улсын Ерөнхийлөгч
Prime Minister = Ерөнхий сайд
Prosecutor General = Улсын ерөнхий прокурор
queen = хатан хаан
Speaker of Parliament, parliament speaker, Speaker of the State Great Khural = УИХ-ын дарга, Улсын Их Хурлын дарга
spokesperson, spokesman, spokeswoman = хэвлэлийн төлөөлөгч
state secretary = төрийн нарийн бичгийн дарга
Transport Minister, Minister of Road and Transport = Зам тээврийн сайд
vice president = дэд ерөнхийлөгч

# International organisations
ASEAN = АСЕАН
Asian Development Bank, ADB == Азийн хөгжлийн банк, АХБ
Asian Infrastructure Investment Bank, AIIB = Азийн дэд бүтцийн хөрөнгө оруулалтын банк, АДБХОБ
BRICS = БРИКС
Eurasian Economic Union, EAEU == Евразийн эдийн засгийн холбоо, ЕАЭЗХ
European Bank for Reconstruction and Development, EBRD == Европын сэргээн босголт хөгжлийн банк, ЕСБХБ
European Commission = Европын комисс
European Parliament = Европын парламент
European Union, EU == Европын Холбоо, ЕХ
FATF = ФАТФ
Federal Reserve = Холбооны нөөцийн банк, ХНБ
FIFA = ФИФА
G20, Group of Twenty = Их хорь
G7, Group of Seven = Их долоо
Hamas = Хамас
Hezbollah = Хезболла, Хизболла
International Atomic Energy Agency, IAEA == Олон улсын атомын энергийн агентлаг, ОУАЭА, МАГАТЭ
International Court of Justice = Олон улсын шүүх
International Criminal Court, ICC == Олон улсын эрүүгийн шүүх, ОУЭШ
International Labour Organization, International Labor Organization, ILO == Олон улсын хөдөлмөрийн байгууллага, ОУХБ
International Monetary Fund, IMF == Олон улсын валютын сан, ОУВС
International Olympic Committee, IOC = Олон улсын олимпийн хороо, ОУОХ
Interpol = Интерпол
JICA = ЖАЙКА
Kremlin = Кремль
Millennium Challenge Corporation, Millennium Challenge Account = Мянганы сорилтын корпорац, Мянганы сорилтын сан
NATO = НАТО
OPEC = ОПЕК
OSCE, Organization for Security and Co-operation in Europe == ЕАБХАБ, Европын аюулгүй байдал хамтын ажиллагааны байгууллага
Pentagon = Пентагон
Red Cross = Улаан загалмай, Улаан загалмайн нийгэмлэг
Senate = Сенат
Shanghai Cooperation Organization, Shanghai Cooperation Organisation, SCO == Шанхайн хамтын ажиллагааны байгууллага, ШХАБ
State Department = Төрийн департамент
State Duma, Duma = Төрийн дум
UN General Assembly, General Assembly = Ерөнхий Ассамблей
UN Secretary-General = НҮБ-ын Ерөнхий нарийн бичгийн дарга
UN Security Council, Security Council = Аюулгүйн зөвлөл, НҮБ-ын Аюулгүйн зөвлөл
UNDP, United Nations Development Programme = НҮБ-ын Хөгжлийн хөтөлбөр
UNESCO = ЮНЕСКО
UNICEF = ЮНИСЕФ, НҮБ-ын Хүүхдийн сан
United Nations, UN == НҮБ, Нэгдсэн Үндэстний Байгууллага
US Congress, Congress = АНУ-ын Конгресс, Конгресс
White House = Цагаан ордон
World Bank == Дэлхийн банк, ДБ
World Economic Forum = Дэлхийн эдийн засгийн форум
World Health Organization, World Health Organisation == Дэлхийн эрүүл мэндийн байгууллага, ДЭМБ
World Trade Organization, WTO == Дэлхийн худалдааны байгууллага, ДХБ

# Mining
artisanal mining, small-scale mining = бичил уурхай
Asgat = Асгат
Baganuur mine = Багануурын уурхай
Boroo Gold = Бороо гоулд
cement = цемент
coal = нүүрс
coal theft, coal case = нүүрсний хулгай, нүүрсний хэрэг
coking coal, metallurgical coal = коксжих нүүрс
concentrator, processing plant = баяжуулах үйлдвэр
copper = зэс
copper cathode, cathode copper = катодын зэс, катод зэс
copper concentrate = зэсийн баяжмал
crude oil, oil, petroleum = газрын тос, нефть
Erdenes Mongol = Эрдэнэс Монгол
Erdenes Tavan Tolgoi, ETT == Эрдэнэс Тавантолгой, Эрдэнэс Таван толгой, ЭТТ
Erdenet Mining Corporation, Erdenet mine = Эрдэнэт үйлдвэр
exploration = хайгуул
exploration license, exploration licence = хайгуулын тусгай зөвшөөрөл
fluorspar, fluorite = жонш, хайлуур жонш
Gatsuurt = Гацуурт
gold = алт
gold purchase = алт худалдан авалт
iron = төмөр
iron ore = төмрийн хүдэр
Ivanhoe Mines = Айвенхоу Майнз
license, licence, special license = тусгай зөвшөөрөл
lithium = лити, литий
mine = уурхай
miner = уурхайчин
mineral, mineral resources, natural resources = ашигт малтмал, эрдэс баялаг, байгалийн баялаг
mineral deposit, ore deposit = ашигт малтмалын орд, орд
mining = уул уурхай
mining license, mining licence = ашиглалтын тусгай зөвшөөрөл
molybdenum = молибден
Narynsukhait, Nariin Sukhait, Ovoot Tolgoi = Нарийн сухайт, Нарийнсухайт
nickel = никель
ninja miners = нинжа
open pit, open-pit mine = ил уурхай
ore = хүдэр
Oyu Tolgoi, Oyutolgoi == Оюу толгой, Оюутолгой
phosphate, phosphorite = фосфорит
rare earth, rare earth elements, rare earth metals = газрын ховор элемент, ховор элемент
reclamation, land rehabilitation = нөхөн сэргээлт
Rio Tinto = Рио Тинто
royalty, mineral royalty = ашигт малтмалын нөөц ашигласны төлбөр, АМНАТ
Salkhit = Салхит
shareholder agreement = хувьцаа эзэмшигчдийн гэрээ
Shivee-Ovoo = Шивээ-Овоо
silver = цагаан мөнгө
smelter, copper smelter = зэс хайлуулах үйлдвэр
steel = ган төмөр, ган
strategic deposit = стратегийн орд, стратегийн ач холбогдол бүхий орд
Tavan Tolgoi, Tavantolgoi == Таван толгой, Тавантолгой
thermal coal = эрчим хүчний нүүрс
tin = цагаан тугалга
Tsagaan Suvarga = Цагаан суварга
tungsten, wolfram = гянтболд, вольфрам
underground mine = далд уурхай, гүний уурхай
uranium = уран
wealth fund, sovereign wealth fund, National Wealth Fund = баялгийн сан, Үндэсний баялгийн сан
zinc = цайр

# Energy
battery storage, battery energy storage = батарей хуримтлуур
blackout, power outage, power cut = цахилгааны тасалдал, цахилгаан тасрах, тог тасрах, цахилгааны хязгаарлалт
briquette, improved fuel, refined coal = сайжруулсан шахмал түлш, шахмал түлш, сайжруулсан түлш
coalbed methane = метан хий, нүүрсний давхаргын метан
diesel, diesel fuel = дизель түлш, дизель
Egiin Gol = Эгийн гол
electricity = цахилгаан, цахилгаан эрчим хүч
electricity tariff, electricity price = цахилгааны үнэ, цахилгааны тариф
energy = эрчим хүч
energy crisis = эрчим хүчний хямрал
energy shortage, electricity shortage = эрчим хүчний хомсдол, эрчим хүчний дутагдал
Erdeneburen = Эрдэнэбүрэн
fuel = шатахуун, түлш
fuel shortage = шатахууны хомсдол
gas pipeline = байгалийн хийн хоолой, хий дамжуулах хоолой
gas station, petrol station = шатахуун түгээх станц, ШТС
gasoline, petrol = бензин, автобензин
heating! = дулаан хангамж, халаалт
hydropower, hydropower plant, hydroelectric power plant = усан цахилгаан станц, УЦС
natural gas = байгалийн хий
nuclear energy, nuclear power, atomic energy = цөмийн эрчим хүч, атомын эрчим хүч
nuclear power plant = атомын цахилгаан станц, АЦС
oil price = газрын тосны үнэ
oil refinery = газрын тос боловсруулах үйлдвэр
petroleum products = газрын тосны бүтээгдэхүүн, нефтийн бүтээгдэхүүн
power grid = эрчим хүчний нэгдсэн сүлжээ, цахилгаан сүлжээ
Power of Siberia = Сибирийн хүч
power plant, power station = цахилгаан станц
renewable energy = сэргээгдэх эрчим хүч
solar energy, solar power = нарны эрчим хүч
solar plant, solar power plant, solar farm = нарны цахилгаан станц
substation = дэд станц
thermal power plant, TPP, combined heat and power plant == дулааны цахилгаан станц, ДЦС
transmission line, power line = цахилгаан дамжуулах шугам
wind energy, wind power = салхины эрчим хүч
wind farm, wind park = салхин парк, салхин цахилгаан станц

# Money and banks
audit = аудит
bank = банк
bankruptcy = дампуурал
Bitcoin = биткойн
bond = бонд
budget = төсөв
budget amendment, supplementary budget = төсвийн тодотгол
budget deficit = төсвийн алдагдал
budget revenue = төсвийн орлого
budget surplus = төсвийн ашиг
Capitron Bank = Капитрон банк
commercial bank = арилжааны банк
corporate income tax = аж ахуйн нэгжийн орлогын албан татвар, ААНОАТ
credit rating = зээлжих зэрэглэл
cryptocurrency = криптовалют, крипто валют
currency = валют, мөнгөн тэмдэгт
debt = өр, өр төлбөр
dividend = ногдол ашиг
dollar, USD, US dollar == доллар, ам.доллар, америк доллар
euro, EUR = евро
Eurobond = евробонд
exchange rate = валютын ханш, ханш
finance = санхүү
financing!, funding! = санхүүжилт
fintech = финтек
foreign currency, foreign exchange = гадаад валют
foreign debt, external debt = гадаад өр
foreign exchange reserves, foreign currency reserves = гадаад валютын нөөц, валютын нөөц
foreign investment, foreign direct investment, FDI = гадаадын хөрөнгө оруулалт, гадаадын шууд хөрөнгө оруулалт, ГШХО
Golomt Bank = Голомт банк
government bond, sovereign bond = Засгийн газрын бонд
government debt, public debt = Засгийн газрын өр, улсын өр
grant aid = буцалтгүй тусламж
grey list, gray list = саарал жагсаалт
income tax = орлогын албан татвар
inflation = инфляц
insurance = даатгал
interest rate, loan interest = зээлийн хүү
investment = хөрөнгө оруулалт
investor = хөрөнгө оруулагч
Khan Bank = Хаан банк
loan = зээл
minimum wage = хөдөлмөрийн хөлсний доод хэмжээ
monetary policy = мөнгөний бодлого
money laundering = мөнгө угаах
mortgage = ипотек, ипотекийн зээл, орон сууцны зээл
non-bank financial institution, NBFI == банк бус санхүүгийн байгууллага, ББСБ
non-performing loan, NPL = чанаргүй зээл
pension = тэтгэвэр
personal income tax = хувь хүний орлогын албан татвар, ХХОАТ
policy rate, key rate = бодлогын хүү
pound sterling = фунт стерлинг
price = үнэ
price increase, price rise, rising prices = үнийн өсөлт, үнэ өсөх
profit = ашиг
ruble, rouble, RUB = рубль
salary, wage = цалин
savings! = хадгаламж
securities! = үнэт цаас
shares!, stock = хувьцаа
soft loan, concessional loan = хөнгөлөлттэй зээл
South Korean won, Korean won = вон
State Bank = Төрийн банк
state budget = улсын төсөв
stock market, capital market = хөрөнгийн зах зээл
subsidy = татаас
tax, taxation = татвар
tax evasion = татвараас зайлсхийх
tax reform = татварын шинэчлэл
Trade and Development Bank, TDB = Худалдаа хөгжлийн банк, ХХБ
tugrik, tögrög, togrog, tugrug, MNT = төгрөг
value added tax, VAT == нэмэгдсэн өртгийн албан татвар, НӨАТ
XacBank, Khas Bank, Xac Bank = Хас банк
yen, JPY = иен
yuan, renminbi, RMB, CNY = юань

# Economy and trade
auction = дуудлага худалдаа
border = хил
border crossing, border checkpoint, border port, port of entry = хилийн боомт, боомт
business = бизнес
census, population census = хүн амын тооллого, тооллого
company = компани
competition = өрсөлдөөн
concession agreement = концессын гэрээ, концесс
consumer = хэрэглэгч
crisis = хямрал
customs! = гааль
customs clearance = гаалийн бүрдүүлэлт
customs duty, import duty, import tariff, tariff = гаалийн татвар, импортын татвар, импортын тариф, тариф
demand = эрэлт
e-commerce, online shopping = цахим худалдаа
economic cooperation = эдийн засгийн хамтын ажиллагаа
economic corridor = эдийн засгийн коридор, эдийн засгийн хонгил
economic crisis = эдийн засгийн хямрал
economic forum = эдийн засгийн форум
economic growth = эдийн засгийн өсөлт
economy, economic = эдийн засаг
entrepreneur = бизнес эрхлэгч
export = экспорт
factory = үйлдвэр
foreign trade = гадаад худалдаа
free economic zone, free zone, free trade zone = чөлөөт бүс, эдийн засгийн чөлөөт бүс
free trade agreement = чөлөөт худалдааны хэлэлцээр
gross domestic product, GDP == дотоодын нийт бүтээгдэхүүн, ДНБ
growth = өсөлт
household = өрх
import! = импорт
income, revenue = орлого
industry = аж үйлдвэр
infrastructure = дэд бүтэц
joint stock company, JSC = хувьцаат компани, ХК
joint venture = хамтарсан үйлдвэр, хамтарсан компани
limited liability company, LLC = хязгаарлагдмал хариуцлагатай компани, ХХК
market = зах зээл
monopoly = монополь, монопол
New Recovery Policy = Шинэ сэргэлтийн бодлого
population = хүн ам
poverty = ядуурал
private sector = хувийн хэвшил
privatization!, privatisation! = хувьчлал
production, manufacturing! = үйлдвэрлэл
project = төсөл
property = өмч
public-private partnership, PPP == төр хувийн хэвшлийн түншлэл, ТХХТ
real estate = үл хөдлөх хөрөнгө
sanctions = хориг арга хэмжээ, хориг!
shortage = хомсдол
small and medium enterprises, SME == жижиг дунд үйлдвэр, ЖДҮ
startup, start-up = гарааны бизнес, гарааны компани, стартап
state-owned enterprise, state-owned company, SOE = төрийн өмчит компани, төрийн өмчит аж ахуйн нэгж, ТӨК
statistics = статистик
strategy = стратеги
supply = нийлүүлэлт
supply chain = нийлүүлэлтийн сүлжээ
sustainable development = тогтвортой хөгжил
tender, procurement, public procurement = тендер, худалдан авах ажиллагаа
tourism = аялал жуулчлал
tourist = жуулчин
trade = худалдаа
trade turnover = худалдааны эргэлт, бараа эргэлт
trade war = худалдааны дайн
unemployment = ажилгүйдэл
visa = виз
Vision 2050 = Алсын хараа 2050

# Transport
air transport, aviation = агаарын тээвэр
aircraft, airplane, plane = онгоц, нисэх онгоц
airline = авиакомпани, агаарын тээврийн компани
airport = нисэх буудал, онгоцны буудал
bicycle, bike = унадаг дугуй
bridge = гүүр
bus = автобус
cable car = дүүжин тээвэр
car, vehicle, automobile = автомашин, машин
coal transportation = нүүрсний тээвэр, нүүрс тээвэр
container! = чингэлэг, контейнер
driver = жолооч
driving license, driver's license, driving licence = жолооны үнэмлэх, жолоодох эрх
dry port = хуурай боомт
electric vehicle, electric car, EV = цахилгаан автомашин, цахилгаан машин
flight = нислэг
freight, cargo = ачаа, ачаа тээвэр
helicopter = нисдэг тэрэг
highway, expressway = хурдны зам
logistics = ложистик, логистик
metro, subway = метро!
MIAT, MIAT Mongolian Airlines = МИАТ
odd-even = дугаарын хязгаарлалт
parking! = авто зогсоол, зогсоол
passenger = зорчигч
paved road = хатуу хучилттай зам, засмал зам
pedestrian = явган зорчигч
public transport = нийтийн тээвэр
railway, railroad = төмөр зам
road = зам, авто зам
taxi = такси
traffic accident, road accident, car accident, car crash = зам тээврийн осол, авто осол
traffic jam, traffic congestion = түгжрэл, замын түгжрэл
train! = галт тэрэг
tram, light rail = трамвай
transit = транзит, дамжин өнгөрөх тээвэр
transport = тээвэр
truck = ачааны машин
tunnel = туннель, хонгил
Ulaanbaatar Railway, UBTZ == Улаанбаатар төмөр зам, УБТЗ

# Building and the city
air pollution = агаарын бохирдол
air quality = агаарын чанар
apartment!, housing! = орон сууц
building!, construction = барилга
garbage, trash, rubbish, waste = хог хаягдал, хог
heating pipeline = дулааны шугам
land ownership = газар өмчлөл
landfill, dump site = хогийн цэг
master plan = ерөнхий төлөвлөгөө
new city = шинэ хот
redevelopment, ger district redevelopment = дахин төлөвлөлт
satellite city = дагуул хот
sewage, wastewater = бохир ус
smog, smoke = утаа
wastewater treatment plant, sewage treatment plant, water treatment plant = цэвэрлэх байгууламж
water supply = усан хангамж, ус хангамж

# Agriculture and herding
African swine fever = африкийн гахайн мялзан, гахайн мялзан
agriculture = хөдөө аж ахуй
animal hides, leather = арьс шир
animal husbandry = мал аж ахуй
bird flu, avian influenza, avian flu = шувууны томуу
camel = тэмээ
cashmere = ноолуур
cattle, cow = үхэр
crop, crop farming = газар тариалан
drought = ган гачиг, гандуу
dzud, zud = зуд
egg = өндөг
farmer = тариаланч, фермер
fertilizer, fertiliser = бордоо
flour = гурил
fodder, animal feed = тэжээл, малын тэжээл
food = хүнс
food security, food safety = хүнсний аюулгүй байдал, хүнсний баталгаат байдал
food supply = хүнсний хангамж
foot-and-mouth disease = шүлхий, шүлхий өвчин
goat = ямаа
greenhouse = хүлэмж
harvest = ургац хураалт, ургац
hay = хадлан
herder, nomadic herder = малчин
honey = зөгийн бал
horse = морь, адуу
irrigation = усалгаатай тариалан, услалт
livestock = мал
livestock census = мал тооллого
meat = мах
milk = сүү
pasture, rangeland = бэлчээр
pasture degradation, overgrazing = бэлчээрийн доройтол
potato = төмс
rice = будаа, цагаан будаа
sheep = хонь
sheep pox = хонины цэцэг
sugar = элсэн чихэр
vegetable = хүнсний ногоо
veterinarian, veterinary = малын эмч, мал эмнэлэг
wheat = улаан буудай, буудай
wool = ноос
yak = сарлаг

# Health
AIDS = ДОХ
alcohol, vodka = архи, согтууруулах ундаа
ambulance = түргэн тусламж
birth rate, birthrate = төрөлт
blood donor = цусны донор, донор
cancer = хорт хавдар, хавдар
COVID-19, Covid, coronavirus = ковид-19, ковид, коронавирус, коронавируст халдвар
diabetes = чихрийн шижин
disability, people with disabilities, disabled people = хөгжлийн бэрхшээл, хөгжлийн бэрхшээлтэй иргэн
disease = өвчин
doctor, physician = эмч
drugs!, narcotics, illegal drugs = мансууруулах бодис, хар тамхи
e-cigarette, vape = электрон тамхи
epidemic, pandemic = цар тахал, тахал
health = эрүүл мэнд
health insurance = эрүүл мэндийн даатгал
heart disease = зүрхний өвчин
hepatitis = гепатит, элэгний үрэвсэл
HIV = ХДХВ
hospital = эмнэлэг
infection, infectious disease, communicable disease = халдвар, халдварт өвчин
influenza, flu = томуу
liver cancer = элэгний хорт хавдар
maternal mortality = эхийн эндэгдэл
maternity hospital = төрөх эмнэлэг, амаржих газар
measles = улаанбурхан
medicine, medication, pharmaceuticals = эм
mental health = сэтгэцийн эрүүл мэнд
nurse = сувилагч
organ transplant, transplantation = эрхтэн шилжүүлэн суулгах
pharmacy = эмийн сан
plague, bubonic plague = тарваган тахал
quarantine = хорио цээр
surgery = мэс засал
tobacco, smoking, cigarette = тамхи
tuberculosis, TB = сүрьеэ
vaccination, immunization = вакцинжуулалт, дархлаажуулалт
vaccine = вакцин
virus = вирус

# Education and science
dormitory = дотуур байр, оюутны байр
education = боловсрол
entrance exam, university entrance exam = элсэлтийн шалгалт, элсэлтийн ерөнхий шалгалт, ЭЕШ
exam, examination = шалгалт
kindergarten = цэцэрлэг
library = номын сан
Mongolian University of Science and Technology == Шинжлэх ухаан технологийн их сургууль, ШУТИС
National University of Mongolia == Монгол Улсын Их Сургууль, МУИС
professor = профессор
pupil, schoolchild, schoolchildren = сурагч
research = судалгаа
researcher = судлаач
scholarship = тэтгэлэг
school = сургууль
school year, academic year = хичээлийн жил
science = шинжлэх ухаан
scientist = эрдэмтэн
secondary school = ерөнхий боловсролын сургууль, дунд сургууль
student = оюутан
teacher = багш
textbook = сурах бичиг
tuition, tuition fee = сургалтын төлбөр
university = их сургууль
vocational training = мэргэжлийн сургалт, мэргэжлийн боловсрол

# Justice and crime
amnesty = өршөөл, өршөөлийн хууль
appeal court, court of appeal = давж заалдах шатны шүүх, давж заалдах шүүх
arrest = баривчилгаа, баривчлах
attack, assault = халдлага
bribe, bribery = хахууль, хээл хахууль
child abuse = хүүхдийн хүчирхийлэл, хүүхдийн эсрэг хүчирхийлэл
conflict of interest = ашиг сонирхлын зөрчил
corruption = авлига
court = шүүх
crime = гэмт хэрэг
criminal case = эрүүгийн хэрэг
criminal code = Эрүүгийн хууль
cyberattack, cyber attack = кибер халдлага
cybercrime = цахим гэмт хэрэг, кибер гэмт хэрэг
cybersecurity, cyber security = кибер аюулгүй байдал
defendant = шүүгдэгч, яллагдагч
detention, custody = цагдан хорих
domestic violence = гэр бүлийн хүчирхийлэл
fraud = залилан, залилах
hostage = барьцааны хүн, барьцаалагдагч
human rights = хүний эрх
human trafficking = хүн худалдаалах, хүний наймаа
imprisonment, prison sentence, jail term = хорих ял
indictment = яллах дүгнэлт
investigation, criminal investigation = мөрдөн байцаалт, мөрдөн шалгах ажиллагаа
judge = шүүгч
justice = шударга ёс
lawsuit = нэхэмжлэл
lawyer, attorney = хуульч, өмгөөлөгч
missing person = сураггүй алга болсон хүн
murder, homicide = хүн амины хэрэг, аллага
offshore = оффшор
pardon = уучлал
police = цагдаа
police officer = цагдаагийн алба хаагч
prison, jail = шорон, хорих анги
prosecutor = прокурор
rape, sexual assault, sexual violence = бэлгийн хүчирхийлэл, хүчиндэх
robbery = дээрэм
smuggling = хууль бус тээвэр, контрабанд
suspect = сэжигтэн
terrorism, terrorist = терроризм, террорист
theft = хулгай
trial, court hearing = шүүх хурал, шүүх хуралдаан
victim = хохирогч
violence = хүчирхийлэл
whistleblower = шүгэл үлээгч
witness = гэрч

# Politics and law
appointment = томилгоо
ballot, voting = санал хураалт, санал хураах
civil service, public service = төрийн алба
civil society = иргэний нийгэм
coalition = эвсэл
coalition government = хамтарсан Засгийн газар
constitution = Үндсэн хууль
constitutional amendment = Үндсэн хуулийн нэмэлт өөрчлөлт
decree = зарлиг!, Ерөнхийлөгчийн зарлиг
democracy = ардчилал
Democratic Party == Ардчилсан нам, АН
demonstration, protest = жагсаал, эсэргүүцлийн жагсаал, жагсаал цуглаан
dismissal = огцруулах
draft law, draft bill = хуулийн төсөл
election = сонгууль
high alert, heightened readiness = өндөржүүлсэн бэлэн байдал
HUN Party, KHUN Party = ХҮН нам
labor strike, strike = ажил хаялт
law, legislation = хууль
local election = орон нутгийн сонгууль
majority! = олонх, олонхи
minority! = цөөнх
Mongolian People's Party, MPP == Монгол Ардын Нам, МАН
Mongolian People's Revolutionary Party, MPRP == Монгол Ардын Хувьсгалт Нам, МАХН
no-confidence vote, no confidence, vote of confidence = итгэл үзүүлэх, итгэл хүлээлгэх
non-governmental organization, NGO == төрийн бус байгууллага, ТББ
opposition! = сөрөг хүчин
parliamentary election = УИХ-ын сонгууль, парламентын сонгууль
policy = бодлого
political party = улс төрийн нам, нам
politics = улс төр
presidential election = ерөнхийлөгчийн сонгууль
press freedom, freedom of the press, media freedom = хэвлэлийн эрх чөлөө
public hearing = нийтийн сонсгол
referendum = ард нийтийн санал асуулга, бүх нийтийн санал асуулга
reform = шинэчлэл, шинэчлэлт, реформ
resignation = огцрох
revolution = хувьсгал
state of emergency = онц байдал
veto = хориг тавих
voter = сонгогч

# Society and work
child, children = хүүхэд
child money, child allowance, child benefit = хүүхдийн мөнгө
citizen = иргэн
citizenship = иргэншил, харьяалал
discrimination = ялгаварлан гадуурхалт, ялгаварлах
divorce = гэр бүл салалт
donation = хандив
elderly, seniors!, senior citizens = ахмад настан, ахмад
employment = хөдөлмөр эрхлэлт
family = гэр бүл
gender equality = жендэрийн тэгш байдал
humanitarian aid, humanitarian assistance = хүмүүнлэгийн тусламж
ID card, identity card = иргэний үнэмлэх
labor, labour = хөдөлмөр
marriage, wedding = гэрлэлт, хурим
migration = шилжилт хөдөлгөөн
passport = паспорт
refugee = дүрвэгч
social insurance = нийгмийн даатгал
social welfare = нийгмийн халамж
suicide = амиа хорлолт
teenager, adolescent = өсвөр насны хүүхэд
trade union, labor union = үйлдвэрчний эвлэл
volunteer = сайн дурын ажилтан
women, woman = эмэгтэй, эмэгтэйчүүд
worker, employee = ажилтан, ажилчин
youth, young people = залуучууд, залуус, залуу

# Foreign affairs and defence
agreement, treaty = хэлэлцээр, гэрээ
air strike, airstrike = агаарын цохилт
army, military, soldier, troops = арми, цэрэг
bilateral relations = хоёр талын харилцаа
border guard = хилчин, хил хамгаалагч
ceasefire, truce = гал зогсоох, гал зогсоох хэлэлцээр
Comprehensive Strategic Partnership = иж бүрэн стратегийн түншлэл
cooperation = хамтын ажиллагаа
delegation = төлөөлөгчид
diplomacy, diplomat, diplomatic relations = дипломат, дипломат харилцаа
drone, unmanned aerial vehicle = дрон, нисгэгчгүй онгоц
espionage, spy = тагнуул
foreign policy = гадаад бодлого
foreign relations, foreign affairs = гадаад харилцаа
independence! = тусгаар тогтнол
invasion = түрэмгийлэл
Khaan Quest = Хааны эрэлт
memorandum, memorandum of understanding, MoU = санамж бичиг, харилцан ойлголцлын санамж бичиг
military exercise, military drill = цэргийн сургууль, хээрийн сургууль, цэргийн хээрийн сургууль
missile, rocket = пуужин
national security = үндэсний аюулгүй байдал
negotiation = хэлэлцээ, яриа хэлэлцээ
nuclear weapon = цөмийн зэвсэг
official visit = албан ёсны айлчлал
peace = энх тайван
peace talks = энхийн хэлэлцээ
peacekeeper = энхийг сахиулагч, энхийг сахиулах
security! = аюулгүй байдал
state visit = төрийн айлчлал
strategic partnership = стратегийн түншлэл
summit = дээд хэмжээний уулзалт, дээд түвшний уулзалт, саммит
visit = айлчлал
war = дайн
weapon, arms! = зэвсэг
working visit = ажлын айлчлал

# Nature, weather, disasters
accident = осол
Billion Trees, One Billion Trees = Тэрбум мод
biodiversity = биологийн олон янз байдал
carbon = нүүрстөрөгч
climate = уур амьсгал
climate change = уур амьсгалын өөрчлөлт
cold snap, cold wave = хүйтрэл
desertification = цөлжилт
disaster, natural disaster = гамшиг, байгалийн гамшиг, гамшигт үзэгдэл
drinking water = ундны ус
dust storm, sandstorm, yellow dust = шороон шуурга, шар шороон шуурга
earthquake = газар хөдлөлт, газар хөдлөл
emergency! = онцгой байдал
environment = байгаль орчин
evacuation = нүүлгэн шилжүүлэх
explosion, blast = дэлбэрэлт
falcon = шонхор, идлэг шонхор
fire! = гал түймэр, түймэр
flood = үер
forest = ой мод, ойн сан
global warming = дэлхийн дулаарал
Gobi bear = мазаалай
greenhouse gas = хүлэмжийн хий
groundwater = гүний ус
hail = мөндөр
heatwave, heat wave = хэт халалт, хэт халуун
heavy rain, downpour = аадар бороо
lake = нуур
marmot = тарвага
mercury = мөнгөн ус
national park = байгалийн цогцолборт газар, БЦГ
nature! = байгаль
plastic, plastic bag = хуванцар, гялгар уут
pollution = бохирдол
precipitation = хур тунадас
Przewalski's horse, takhi = тахь!
rain = бороо
rescue, rescuer = аврах, аврагч
river = гол, мөрөн
saiga, saiga antelope = бөхөн
snow = цас
snow leopard = цоохор ирвэс, ирвэс
snowstorm, blizzard = цасан шуурга
soil pollution = хөрсний бохирдол
specially protected area, protected area = тусгай хамгаалалттай газар, улсын тусгай хамгаалалттай газар
storm = шуурга
summer = зун
temperature = агаарын хэм, температур
thunderstorm = дуу цахилгаан, дуу цахилгаантай бороо
tree = мод
water = ус
weather = цаг агаар
weather forecast = цаг агаарын урьдчилсан мэдээ, цаг агаарын мэдээ
wildfire, forest fire, steppe fire = ой хээрийн түймэр, хээрийн түймэр, ойн түймэр
wildlife, wild animals = зэрлэг амьтан, ан амьтан
wind = салхи
winter = өвөл
wolf = чоно

# Technology and media
artificial intelligence, AI = хиймэл оюун, хиймэл оюун ухаан
broadcast = өргөн нэвтрүүлэг
cinema, film, movie = кино
data center, data centre = дата төв, өгөгдлийн төв
digital = цахим, дижитал
digital transformation = цахим шилжилт
Facebook = фэйсбүүк, фейсбүүк
Google = Гүүгл
information technology = мэдээллийн технологи
innovation = инноваци, инновац
internet = интернэт, интернет
journalist, reporter! = сэтгүүлч
media, mass media = хэвлэл мэдээлэл, хэвлэл мэдээллийн хэрэгсэл
mobile operator = үүрэн холбооны оператор
newspaper = сонин
personal data = хүний хувийн мэдээлэл
press conference = хэвлэлийн хурал, хэвлэлийн бага хурал
radio = радио
robot = робот
satellite = хиймэл дагуул
semiconductor = хагас дамжуулагч
smartphone, mobile phone = ухаалаг утас, гар утас
social media, social network = олон нийтийн сүлжээ, нийгмийн сүлжээ, сошиал медиа, сошиал сүлжээ
software = программ хангамж, програм хангамж
space, outer space = сансар
Starlink = Старлинк
technology = технологи
telecommunications = харилцаа холбоо
television, TV = телевиз

# Culture, history, religion
actor, actress = жүжигчин
artist = уран бүтээлч
award = шагнал
ballet = балет
book = ном
Buddhism, Buddhist = буддын шашин, бурхны шашин
Choijin Lama Temple = Чойжин ламын сүм
church, temple = сүм
concert = тоглолт, концерт
cultural heritage = соёлын өв
culture = соёл
Dalai Lama = Далай лам
dinosaur = үлэг гүрвэл, динозавр
exhibition = үзэсгэлэн
festival = фестиваль
Gandan, Gandan monastery, Gandantegchinlen = Гандантэгчэнлин хийд, Гандан хийд, Гандан
Genghis Khan, Chinggis Khaan, Chinggis Khan, Genghis, Chinggis == Чингис хаан, Чингис
ger, yurt = монгол гэр
history = түүх
Independence Day = Тусгаар тогтнолын өдөр
Khubilai Khan, Kublai Khan = Хубилай хаан
literature = уран зохиол
long song = уртын дуу
Lunar New Year, Tsagaan Sar = Цагаан сар, сар шинэ
monastery = хийд
Mongol Empire = Монголын эзэнт гүрэн, Их Монгол Улс
Mongolian script, traditional script = монгол бичиг
morin khuur, horsehead fiddle, horse-head fiddle = морин хуур
museum = музей
music = хөгжим
Naadam, Naadam festival = наадам, үндэсний их баяр наадам
New Year = шинэ жил
nomad = нүүдэлчин
opera = дуурь
poet = яруу найрагч
public holiday, national holiday = нийтээр тэмдэглэх баярын өдөр, бүх нийтийн амралтын өдөр
religion = шашин
Secret History of the Mongols = Монголын нууц товчоо
shaman = бөө, бөө мөргөл
singer = дуучин
theater, theatre = театр
throat singing, khoomei, khöömii = хөөмий
World Heritage = дэлхийн өв
writer = зохиолч

# Sport
archery = сур харваа
Asian Championship = Азийн аварга шалгаруулах тэмцээн, ААШТ
Asian Games = Азийн наадам
athlete = тамирчин
athletics = хөнгөн атлетик
basketball = сагсан бөмбөг
boxer = боксчин
boxing! = бокс
bronze medal = хүрэл медаль
champion = аварга
championship = аварга шалгаруулах тэмцээн
chess = шатар
coach = дасгалжуулагч
cycling!, cyclist = дугуйн уралдаан, дугуйчин
doping = допинг
esports = цахим спорт
football, soccer = хөлбөмбөг
freestyle wrestling = чөлөөт бөх
gold medal = алтан медаль
gymnastics = гимнастик
hockey, ice hockey = хоккей, шайбтай хоккей
horse race = хурдан морины уралдаан, хурдан морь
judo = жүдо, жүдо бөх
judoka = жүдоч
marathon = марафон
medal = медаль
mixed martial arts, MMA = холимог тулаан
Mongolian wrestling, national wrestling, bökh = үндэсний бөх, монгол бөх
national team = үндэсний шигшээ баг, шигшээ баг
Olympics, Olympic Games = олимп, олимпын наадам, олимпийн наадам
Paralympics, Paralympic Games = паралимп, паралимпын наадам
semifinal, semi-final = хагас шигшээ
silver medal = мөнгөн медаль
skiing = цана
sport = спорт
stadium = цэнгэлдэх хүрээлэн, цэнгэлдэх
Steppe Arena = Степпе Арена
sumo = сумо
swimming = усан сэлэлт
table tennis = ширээний теннис
taekwondo = таеквондо, таэквондо
tennis = теннис
tournament = тэмцээн
volleyball = волейбол
weightlifting = хүндийн өргөлт
world champion = дэлхийн аварга
World Championship = дэлхийн аварга шалгаруулах тэмцээн, ДАШТ
World Cup = дэлхийн цом
wrestler, wrestling = бөх, барилдаан
yokozuna = ёкозуна, их аварга

# People and names spelled in two ways
Emmanuel Macron, Macron = Эммануэль Макрон, Макрон
Erdogan, Erdoğan = Эрдоган
Guterres, António Guterres = Гутерреш
Kim Jong-un = Ким Жон Ун
Lee Jae-myung = Ли Жэ Мён
Lukashenko = Лукашенко
Modi, Narendra Modi = Моди, Нарендра Моди
Netanyahu = Нетаньяху
Nobel Prize = Нобелийн шагнал
Putin, Vladimir Putin = Путин, Владимир Путин
Tokayev = Токаев
Trump, Donald Trump = Трамп, Дональд Трамп
Xi Jinping = Ши Жиньпин, Си Жиньпин
Zandanshatar == Занданшатар, Зандашатар
Zelensky, Zelenskyy, Zelenskiy = Зеленский
`;
