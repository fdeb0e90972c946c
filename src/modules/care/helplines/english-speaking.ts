import { allDay, type Country, verifiedOn, zonesIn } from './country.ts';

const callOrText = { en: 'call or text', ru: 'звонок или СМС' };

/** Where many people speak English. */
export const englishSpeaking: Country[] = [
  {
    code: 'US',
    zones: [
      'Navajo',
      ...zonesIn(
        'US',
        `Eastern Michigan East-Indiana Central Indiana-Starke Mountain Arizona Pacific Alaska Aleutian Hawaii
          Samoa`,
      ),
      ...zonesIn(
        'America',
        `New_York Detroit Louisville Kentucky/Louisville Kentucky/Monticello Indianapolis Fort_Wayne
          Indiana/Indianapolis Indiana/Vincennes Indiana/Winamac Indiana/Marengo Indiana/Petersburg Indiana/Vevay
          Indiana/Tell_City Indiana/Knox Knox_IN Chicago Menominee North_Dakota/Center North_Dakota/New_Salem
          North_Dakota/Beulah Denver Shiprock Boise Phoenix Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat
          Nome Adak Atka Puerto_Rico St_Thomas Virgin`,
      ),
      ...zonesIn('Pacific', 'Honolulu Johnston Guam Saipan Pago_Pago Samoa'),
    ],
    emergency: '911',
    lines: [
      {
        name: { en: '988 Suicide & Crisis Lifeline', ru: 'линия помощи в кризисе 988' },
        reach: '988',
        note: {
          en: 'call or text, in English and Spanish',
          ru: 'звонок или СМС, на английском и испанском',
        },
        hours: allDay,
        source: 'https://988lifeline.org/get-help/what-to-expect',
        verifiedOn,
      },
    ],
  },
  {
    code: 'CA',
    zones: [
      ...zonesIn(
        'Canada',
        'Newfoundland Atlantic Eastern Central Saskatchewan Mountain Yukon Pacific',
      ),
      ...zonesIn(
        'America',
        `St_Johns Halifax Glace_Bay Moncton Goose_Bay Blanc-Sablon Toronto Montreal Nipigon Thunder_Bay Iqaluit
          Pangnirtung Atikokan Coral_Harbour Winnipeg Rainy_River Resolute Rankin_Inlet Regina Swift_Current
          Edmonton Yellowknife Cambridge_Bay Inuvik Creston Dawson_Creek Fort_Nelson Whitehorse Dawson Vancouver`,
      ),
    ],
    emergency: '911',
    lines: [
      {
        name: { en: '9-8-8 Suicide Crisis Helpline', ru: 'линия помощи в кризисе 9-8-8' },
        reach: '988',
        note: {
          en: 'call or text, in English and French',
          ru: 'звонок или СМС, на английском и французском',
        },
        hours: allDay,
        source: 'https://www.napaneebeaver.ca/canadas-9-8-8-suicide-crisis-helpline-now-available/',
        verifiedOn,
      },
      {
        name: { en: 'Kids Help Phone', ru: 'Kids Help Phone, для детей и подростков' },
        reach: '1-800-668-6868',
        note: { en: 'or text CONNECT to 686868', ru: 'или СМС CONNECT на 686868' },
        hours: allDay,
        isForChildren: true,
        source:
          'https://www.cbc.ca/news/health/mental-health-crisis-text-kids-help-phone-1.4894118',
        verifiedOn,
      },
    ],
  },
  {
    code: 'GB',
    zones: ['GB', 'GB-Eire', ...zonesIn('Europe', 'London Belfast Jersey Guernsey Isle_of_Man')],
    emergency: '999',
    lines: [
      {
        name: { en: 'Samaritans', ru: 'Samaritans, «самаритяне»' },
        reach: '116 123',
        hours: allDay,
        source: 'https://fullfact.org/online/samaritans-text-message-service/',
        verifiedOn,
      },
      {
        name: { en: 'Shout', ru: 'Shout' },
        reach: '85258',
        note: { en: 'by text message', ru: 'по СМС' },
        hours: allDay,
        source: 'https://fullfact.org/online/samaritans-text-message-service/',
        verifiedOn,
      },
      {
        name: { en: 'Childline', ru: 'Childline, для детей и подростков' },
        reach: '0800 1111',
        isForChildren: true,
        source: 'https://kshsafety.com/single-post/2019/04/14/help-is-out-there',
        verifiedOn,
      },
    ],
  },
  {
    code: 'IE',
    zones: ['Eire', ...zonesIn('Europe', 'Dublin London')],
    emergency: '112',
    lines: [
      {
        name: { en: 'Samaritans', ru: 'Samaritans, «самаритяне»' },
        reach: '116 123',
        hours: allDay,
        source:
          'https://www.irishtimes.com/news/samaritans-freephone-helpline-will-save-lives-says-lynch-1.526624',
        verifiedOn,
      },
      {
        name: { en: 'Text About It', ru: 'Text About It' },
        reach: '50808',
        note: { en: 'by text message', ru: 'по СМС' },
        hours: allDay,
        source:
          'https://www.donegallive.ie/news/news/550907/live-saving-innovative-24-7-text-service-launched.html',
        verifiedOn,
      },
      {
        name: { en: 'Childline', ru: 'Childline, для детей и подростков' },
        reach: '1800 66 66 66',
        hours: allDay,
        isForChildren: true,
        source:
          'https://www.irishtimes.com/news/social-affairs/nearly-800-children-contacted-childline-on-christmas-day-1.4124648',
        verifiedOn,
      },
    ],
  },
  {
    code: 'AU',
    zones: [
      'Antarctica/Macquarie',
      ...zonesIn(
        'Australia',
        `Lord_Howe LHI Hobart Tasmania Currie Melbourne Victoria Sydney ACT NSW Canberra Broken_Hill Yancowinna
          Brisbane Queensland Lindeman Adelaide South Darwin North Perth West Eucla`,
      ),
    ],
    emergency: '000',
    lines: [
      {
        name: { en: 'Lifeline', ru: 'Lifeline, линия жизни' },
        reach: '13 11 14',
        note: { en: 'or text 0477 13 11 14', ru: 'или СМС на 0477 13 11 14' },
        hours: allDay,
        source: 'https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7',
        verifiedOn,
      },
      {
        name: { en: 'Kids Helpline', ru: 'Kids Helpline, для детей и подростков' },
        reach: '1800 55 1800',
        hours: allDay,
        isForChildren: true,
        source: 'https://www.openaustralia.org.au/debates/?id=2023-03-20.209.2',
        verifiedOn,
      },
    ],
  },
  {
    code: 'NZ',
    zones: [
      'NZ',
      'NZ-CHAT',
      'Antarctica/McMurdo',
      'Antarctica/South_Pole',
      ...zonesIn('Pacific', 'Auckland Chatham'),
    ],
    emergency: '111',
    lines: [
      {
        name: { en: '1737 Need to talk?', ru: '1737, «нужно поговорить?»' },
        reach: '1737',
        note: callOrText,
        hours: allDay,
        source: 'https://www.pegasus.health.nz/?p=6300',
        verifiedOn,
      },
    ],
  },
  {
    code: 'IN',
    zones: zonesIn('Asia', 'Kolkata Calcutta'),
    emergency: '112',
    lines: [
      {
        name: { en: 'Tele MANAS', ru: 'Tele MANAS' },
        reach: '14416',
        note: { en: 'in 20 languages', ru: 'на 20 языках' },
        hours: allDay,
        source:
          'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
        verifiedOn,
      },
      {
        name: { en: 'Child Helpline', ru: 'детская линия' },
        reach: '1098',
        isForChildren: true,
        source:
          'https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/',
        verifiedOn,
      },
    ],
  },
  {
    code: 'ZA',
    zones: ['Africa/Johannesburg'],
    emergency: '112',
    lines: [
      {
        name: { en: 'SADAG Suicide Crisis Helpline', ru: 'кризисная линия SADAG' },
        reach: '0800 567 567',
        hours: allDay,
        source:
          'https://www.pressreader.com/south-africa/the-star-early-edition/20190212/281668256233737',
        verifiedOn,
      },
    ],
  },
  {
    code: 'PH',
    zones: ['Asia/Manila'],
    emergency: '911',
    lines: [
      {
        name: { en: 'NCMH Crisis Hotline', ru: 'кризисная линия NCMH' },
        reach: '1553',
        note: { en: 'or 0917 899 8727', ru: 'или 0917 899 8727' },
        hours: allDay,
        source: 'https://www.sunstar.com.ph/cebu/nearly-700-call-ncmh-during-the-holidays',
        verifiedOn,
      },
    ],
  },
  {
    code: 'SG',
    zones: ['Singapore', 'Asia/Singapore'],
    emergency: '995',
    lines: [
      {
        name: { en: 'Samaritans of Singapore', ru: 'Samaritans of Singapore' },
        reach: '1767',
        note: { en: 'or WhatsApp 9151 1767', ru: 'или WhatsApp 9151 1767' },
        hours: allDay,
        source: 'https://mothership.sg/2022/09/sos-24h-whatsapp-service',
        verifiedOn,
      },
    ],
  },
];
