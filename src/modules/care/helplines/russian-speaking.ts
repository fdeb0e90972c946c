import { allDay, type Country, verifiedOn, zonesIn } from './country.ts';

/** Where many people speak Russian. A country without a line has none that could be confirmed. */
export const russianSpeaking: Country[] = [
  {
    code: 'RU',
    zones: [
      'W-SU',
      ...zonesIn(
        'Europe',
        'Kaliningrad Moscow Kirov Volgograd Astrakhan Saratov Ulyanovsk Samara Simferopol',
      ),
      ...zonesIn(
        'Asia',
        `Yekaterinburg Omsk Novosibirsk Barnaul Tomsk Novokuznetsk Krasnoyarsk Irkutsk Chita Yakutsk Khandyga
          Vladivostok Ust-Nera Magadan Sakhalin Srednekolymsk Kamchatka Anadyr`,
      ),
    ],
    emergency: '112',
    lines: [
      {
        name: { en: 'psychological help of EMERCOM', ru: 'психологическая помощь МЧС' },
        reach: '+7 495 989-50-50',
        hours: allDay,
        source:
          'https://eprimefeed.com/latest-news/lvova-belova-published-the-telephone-numbers-of-psychological-assistance-to-the-victims-of-the-terrorist-attack-rossiyskaya-gazeta/492049/',
        verifiedOn,
      },
      {
        name: {
          en: 'Moscow, urgent psychological help',
          ru: 'Москва, неотложная психологическая помощь',
        },
        reach: '051',
        note: { en: '8 495 051 from a mobile', ru: 'с мобильного 8 495 051' },
        hours: allDay,
        zones: ['Europe/Moscow', 'W-SU'],
        source:
          'https://sobesednik.ru/zdorove/20151228-moskovskie-psihologi-budut-rabotat-vse-yanvarskie-prazdniki',
        verifiedOn,
      },
      {
        name: { en: 'helpline for children and parents', ru: 'Детский телефон доверия' },
        reach: '8-800-2000-122',
        note: { en: '124 from a mobile', ru: 'с мобильного 124' },
        isForChildren: true,
        source:
          'https://izvestia64.ru/news/233243-s-nachala-goda-na-detskiy-telefon-doveriya-pozvonili-pochti-3-tysyachi-raz.html',
        verifiedOn,
      },
    ],
  },
  {
    code: 'UA',
    zones: zonesIn('Europe', 'Kyiv Kiev Uzhgorod Zaporozhye Simferopol'),
    emergency: '112',
    lines: [
      {
        name: { en: 'Lifeline Ukraine', ru: 'Lifeline Ukraine, линия жизни' },
        reach: '7333',
        hours: allDay,
        source:
          'https://dzerkalo.media/news/v-ukraini-zapratsyue-garyacha-liniya-psihologichnoi-pidtrimki-dlya-veteraniv-viyni',
        verifiedOn,
      },
      {
        name: { en: 'helpline for children', ru: 'детская горячая линия' },
        reach: '116 111',
        isForChildren: true,
        source:
          'https://hromadske.radio/podcasts/rankova-hvylya/lyshe-2-ditey-vykorystovuyut-garyachu-liniyu-shchob-povidomyty-pro-nasylstvo',
        verifiedOn,
      },
    ],
  },
  // The ambulance; 112 stands behind it in any case.
  { code: 'BY', zones: ['Europe/Minsk'], emergency: '103', lines: [] },
  { code: 'AM', zones: ['Asia/Yerevan'], emergency: '103', lines: [] },
  {
    code: 'KZ',
    zones: zonesIn('Asia', 'Almaty Qyzylorda Qostanay Aqtobe Aqtau Atyrau Oral'),
    emergency: '112',
    lines: [
      {
        name: {
          en: 'helpline for families, women and children',
          ru: 'контакт-центр для семей, женщин и детей',
        },
        reach: '111',
        hours: allDay,
        source:
          'https://turantimes.kz/obschestvo/46231-v-kazahstane-zapuschen-edinyj-telefon-doverija-dlja-zhertv-nasilija-i-bullinga.html',
        verifiedOn,
      },
    ],
  },
  {
    code: 'KG',
    zones: ['Asia/Bishkek'],
    emergency: '112',
    lines: [
      {
        name: {
          en: 'helpline for children, adults are heard too',
          ru: 'телефон доверия для детей, отвечает и взрослым',
        },
        reach: '111',
        hours: allDay,
        source:
          'https://24.kg/obschestvo/356202_snachala_goda_natelefon_doveriya_dlya_detey_111_postupilo_67tyisyach_zvonkov/',
        verifiedOn,
      },
    ],
  },
  {
    code: 'MD',
    zones: zonesIn('Europe', 'Chisinau Tiraspol'),
    emergency: '112',
    lines: [
      {
        name: {
          en: 'Pentru Viață, suicide prevention',
          ru: 'Pentru Viață, предотвращение самоубийств',
        },
        reach: 'pentruviata.md',
        note: {
          en: 'chat in Romanian, Russian and English',
          ru: 'чат на румынском, русском и английском',
        },
        source: 'https://pentruviata.md/archives/784',
        verifiedOn,
      },
      {
        name: { en: 'helpline for children', ru: 'детский телефон' },
        reach: '116 111',
        hours: allDay,
        isForChildren: true,
        source:
          'https://www.ziarulnational.md/util-unde-puteti-raporta-eventuale-cazuri-de-abuz-asupra-copiilor-din-r-moldova-pentru-a-i-ajuta',
        verifiedOn,
      },
    ],
  },
  {
    code: 'LV',
    zones: ['Europe/Riga'],
    emergency: '112',
    lines: [
      {
        name: { en: 'crisis line Skalbes', ru: 'кризисный телефон Skalbes' },
        reach: '116123',
        note: {
          en: 'in Latvian, Russian and English',
          ru: 'на латышском, русском и английском',
        },
        hours: allDay,
        source:
          'https://bb.lv/statja/nasha-latvija/2025/10/15/otcaiavsiesia-ziteli-latvii-mogut-pozvonit-po-telefonu-ix-vzbodriat-po-latysski-i-po-russki',
        verifiedOn,
      },
    ],
  },
  {
    code: 'LT',
    zones: ['Europe/Vilnius'],
    emergency: '112',
    lines: [
      {
        name: { en: 'Vilties linija', ru: 'Vilties linija, линия надежды' },
        reach: '116 123',
        hours: allDay,
        source: 'https://sc.bns.lt/view/item/pasikeite-dvieju-pagalbos-telefonu-numeriai-108766',
        verifiedOn,
      },
      {
        name: { en: 'Vaikų linija, for children', ru: 'Vaikų linija, для детей' },
        reach: '116 111',
        hours: { en: '11 to 21', ru: 'с 11 до 21' },
        isForChildren: true,
        source: 'https://sc.bns.lt/view/item/pasikeite-dvieju-pagalbos-telefonu-numeriai-108766',
        verifiedOn,
      },
    ],
  },
  {
    code: 'EE',
    zones: ['Europe/Tallinn'],
    emergency: '112',
    lines: [
      {
        name: { en: 'emotional support', ru: 'эмоциональная поддержка' },
        reach: '116 123',
        note: {
          en: 'in Estonian, Russian and English',
          ru: 'на эстонском, русском и английском',
        },
        hours: { en: '10 to 24', ru: 'с 10 до 24' },
        source: 'https://www.kadrina.ee/vajad-abi-',
        verifiedOn,
      },
      {
        name: { en: 'crisis line of victim support', ru: 'кризисный телефон помощи пострадавшим' },
        reach: '116 006',
        note: {
          en: 'in Estonian, Russian and English',
          ru: 'на эстонском, русском и английском',
        },
        hours: allDay,
        source: 'https://terviseinfo.ee/et/uudised/5177-ohvriabinumbril-helistades',
        verifiedOn,
      },
    ],
  },
  {
    code: 'IL',
    zones: ['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Israel'],
    emergency: '101',
    lines: [
      {
        name: { en: 'ERAN, emotional first aid', ru: 'ЭРАН, первая психологическая помощь' },
        reach: '1201',
        note: {
          en: 'in Hebrew, Arabic and Russian',
          ru: 'на иврите, арабском и русском',
        },
        hours: allDay,
        source: 'https://jerusaleminstitute.org.il/en/blog/with-days-like-this/',
        verifiedOn,
      },
    ],
  },
];
