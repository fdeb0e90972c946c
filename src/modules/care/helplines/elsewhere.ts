import { allDay, type Country, verifiedOn, zonesIn } from './country.ts';

export const elsewhere: Country[] = [
  {
    code: 'DE',
    zones: zonesIn('Europe', 'Berlin Busingen'),
    emergency: '112',
    lines: [
      {
        name: { en: 'TelefonSeelsorge', ru: 'TelefonSeelsorge' },
        reach: '0800 111 0 111',
        hours: allDay,
        source: 'https://www.domradio.de/glossar/telefonseelsorge-0',
        verifiedOn,
      },
      {
        name: { en: 'Telefon Doweria, in Russian', ru: '«Телефон доверия» на русском' },
        reach: '030 440 308 454',
        hours: allDay,
        source:
          'https://telefonseelsorge.de/doweria-heisst-vertrauen-seelsorge-angebot-der-telefonseelsorge-deutschland-fuer-russischsprachige-menschen',
        verifiedOn,
      },
      {
        name: { en: 'Nummer gegen Kummer, for children', ru: 'Nummer gegen Kummer, для детей' },
        reach: '116 111',
        hours: { en: 'Monday to Saturday, 14 to 20', ru: 'с понедельника по субботу с 14 до 20' },
        isForChildren: true,
        source: 'https://www.bmfsfj.de/bmfsfj/mediathek/anrufen-mailen-chatten-gegen-sorgen-154556',
        verifiedOn,
      },
    ],
  },
  {
    code: 'SE',
    zones: zonesIn('Europe', 'Stockholm Berlin'),
    emergency: '112',
    lines: [
      {
        name: { en: 'Mind Självmordslinjen', ru: 'Mind Självmordslinjen' },
        reach: '90101',
        hours: allDay,
        source: 'https://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
        verifiedOn,
      },
    ],
  },
  {
    code: 'NO',
    zones: zonesIn('Europe', 'Oslo Berlin'),
    emergency: '113',
    lines: [
      {
        name: { en: 'Mental Helse Hjelpetelefonen', ru: 'Mental Helse Hjelpetelefonen' },
        reach: '116 123',
        hours: allDay,
        source:
          'https://www.vindafjord.kommune.no/helse-og-velferd/aktuelt-helse-og-velferd/snakk-om-sjolvmordstankar-det-kan-redda-liv.495894.aspx',
        verifiedOn,
      },
    ],
  },
  {
    code: 'BE',
    zones: ['Europe/Brussels'],
    emergency: '112',
    lines: [
      {
        name: { en: 'Centre de Prévention du Suicide', ru: 'Centre de Prévention du Suicide' },
        reach: '0800 32 123',
        note: { en: 'in French', ru: 'на французском' },
        hours: allDay,
        source:
          'https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers',
        verifiedOn,
      },
      {
        name: { en: 'Zelfmoordlijn', ru: 'Zelfmoordlijn' },
        reach: '1813',
        note: { en: 'in Dutch', ru: 'на нидерландском' },
        hours: allDay,
        source:
          'https://www.vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/',
        verifiedOn,
      },
    ],
  },
  {
    code: 'NL',
    zones: zonesIn('Europe', 'Amsterdam Brussels'),
    emergency: '112',
    lines: [
      {
        name: { en: '113 Zelfmoordpreventie', ru: '113 Zelfmoordpreventie' },
        reach: '113',
        hours: allDay,
        source:
          'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt',
        verifiedOn,
      },
    ],
  },
  {
    code: 'PL',
    zones: ['Poland', 'Europe/Warsaw'],
    emergency: '112',
    lines: [
      {
        name: { en: 'Centrum Wsparcia', ru: 'Centrum Wsparcia, центр поддержки' },
        reach: '800 70 2222',
        hours: allDay,
        source: 'https://zdrowie.pap.pl/psyche/na-kryzys-telefon-800-70-2222',
        verifiedOn,
      },
      {
        name: { en: 'helpline for children', ru: 'телефон доверия для детей' },
        reach: '116 111',
        hours: allDay,
        isForChildren: true,
        source:
          'https://edukacja.dziennik.pl/aktualnosci/artykuly/9394589,telefony-zaufania-dla-dzieci-i-mlodziezy-2024-gdzie-otrzymasz-pomoc.html',
        verifiedOn,
      },
    ],
  },
  {
    code: 'FI',
    zones: zonesIn('Europe', 'Helsinki Mariehamn'),
    emergency: '112',
    lines: [
      {
        name: { en: 'MIELI Kriisipuhelin', ru: 'MIELI, кризисный телефон' },
        reach: '09 2525 0111',
        note: { en: 'in Finnish', ru: 'на финском' },
        hours: allDay,
        source:
          'https://www.keskipohjanmaa.fi/uutinen/570555?title=suomen-mielenterveysseura-vastaa-uudessa-numerossa-paasiaispyhinakin-nyt-myos-ruotsiksi-ja-arabiaksi',
        verifiedOn,
      },
    ],
  },
  {
    code: 'CZ',
    zones: ['Europe/Prague'],
    emergency: '112',
    lines: [
      {
        name: { en: 'Linka první psychické pomoci', ru: 'Linka první psychické pomoci' },
        reach: '116 123',
        hours: { en: 'mostly day and night', ru: 'обычно круглосуточно' },
        source:
          'https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job',
        verifiedOn,
      },
      {
        name: { en: 'Linka bezpečí, for children', ru: 'Linka bezpečí, для детей' },
        reach: '116 111',
        hours: allDay,
        isForChildren: true,
        source:
          'https://www.irozhlas.cz/zivotni-styl/spolecnost/linka-bezpeci-polovina-deti-se-nam-kvuli-pretizenosti-napoprve-nedovola-temata_2504010700_jar',
        verifiedOn,
      },
    ],
  },
  {
    code: 'RS',
    zones: ['Europe/Belgrade'],
    emergency: '112',
    lines: [
      {
        name: { en: 'Centar Srce', ru: 'Centar Srce' },
        reach: '0800 300 303',
        hours: { en: '14 to 23', ru: 'с 14 до 23' },
        source: 'https://www.centarsrce.org/osnovne_informacije.php',
        verifiedOn,
      },
    ],
  },
  {
    code: 'FR',
    zones: ['Europe/Paris'],
    emergency: '112',
    lines: [
      {
        name: { en: 'suicide prevention line', ru: 'линия предотвращения самоубийств' },
        reach: '3114',
        hours: allDay,
        source: 'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/',
        verifiedOn,
      },
    ],
  },
  {
    code: 'ES',
    zones: ['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary'],
    emergency: '112',
    lines: [
      {
        name: { en: 'Línea 024', ru: 'линия 024' },
        reach: '024',
        hours: allDay,
        source:
          'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml',
        verifiedOn,
      },
    ],
  },
  {
    code: 'BR',
    zones: [
      ...zonesIn('Brazil', 'DeNoronha East West Acre'),
      ...zonesIn(
        'America',
        `Noronha Belem Fortaleza Recife Araguaina Maceio Bahia Sao_Paulo Campo_Grande Cuiaba Santarem Porto_Velho
          Boa_Vista Manaus Eirunepe Rio_Branco Porto_Acre`,
      ),
    ],
    emergency: '192',
    lines: [
      {
        name: { en: 'CVV', ru: 'CVV' },
        reach: '188',
        hours: allDay,
        source:
          'https://www.hercampus.com/school/casper-libero/escuta-que-transforma-como-o-cvv-salva-vidas/',
        verifiedOn,
      },
    ],
  },
];
