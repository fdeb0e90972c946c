/** What an event is called, with `$1…` for the words the user chose, and how it may be said. */
type EventWords = [what: string, pattern: RegExp];

const words = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

const weekday = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** "Job interview", but not "my interview". */
const kind = `((?:(?!(?:my|the|an?|have|has|got|is|this|that|next|and|for|on|in|at|to|of|our|i|we|today|tomorrow|tonight|there's|having|big|important|another|${weekday})(?!\\p{L}))[\\p{L}']+ )?)`;
const events =
  'exam|test|interview|appointment|presentation|wedding|flight|trip|concert|deadline|surgery|operation|party|date|match|meeting|vacation|audition|performance|race|marathon|hearing|graduation|check-?up|birthday|first day|tournament|competition|defen[cs]e';
const doctors =
  'doctor|dentist|therapist|vet|surgeon|psychologist|psychiatrist|gynecologist|lawyer|notary';

export const englishEvents: EventWords[] = [
  ['visit to the $1', words(`(?:to|see|seeing|visit|visiting) (?:the |my |a )?(${doctors})`)],
  [
    '$1$2$3',
    words(
      `${kind}(${events})((?: (?:with|for) (?:(?:the|my|an?) )?\\p{L}+| to (?!(?:the|a|my)(?!\\p{L}))\\p{L}+)?)`,
    ),
  ],
  ['trip to $1', words('(?:fly|flying|travel+ing|going) to ((?!the |bed|sleep|be |see )\\p{L}+)')],
];

/** By subject, with whom, at whose: one noun, with its adjective when the endings tell that it is one. */
const about =
  '((?: диплома| (?:по|с|со|у(?! (?:меня|нас))) (?:\\p{L}+(?:ым|им) |\\p{L}+(?:ой|ей) (?=\\p{L}+(?:ой|ей)(?!\\p{L})))?\\p{L}+)?)';
const named: [what: string, source: string][] = [
  ['экзамен', 'экзамен(?:а|у|ом|е|ы)?'],
  ['собеседование', 'собеседовани[еяюи]'],
  ['зачёт', 'зач[её]т(?:а|у|ом|ы)?'],
  ['контрольная', 'контрольн(?:ая|ую|ой)'],
  ['защита', 'защит[аыуе]'],
  ['сессия', 'сесси[яию]'],
  ['операция', 'операци[яию]'],
  ['приём', 'при[её]м(?:а|у)?'],
  ['обследование', 'обследовани[еяю]'],
  ['презентация', 'презентаци[яию]'],
  ['выступление', 'выступлени[еяю]'],
  ['прослушивание', 'прослушивани[еяю]'],
  ['соревнования', 'соревновани(?:я|е|ю|ям|ях)'],
  ['олимпиада', 'олимпиад[аыуе]'],
  ['турнир', 'турнир(?:а|у|е)?'],
  ['марафон', 'марафон(?:а|у|е)?'],
  ['концерт', 'концерт(?:а|у|е)?'],
  ['спектакль', 'спектакл[ьяюе]'],
  ['свадьба', 'свадьб[аыуе]'],
  ['день рождения', 'д(?:ень|ня|ню|не) рождени[яе]'],
  ['юбилей', 'юбиле[йяюе]'],
  ['свидание', 'свидани[еяюи]'],
  ['встреча', 'встреч[аиуе]'],
  ['совещание', 'совещани[еяюи]'],
  ['созвон', 'созвон(?:а|у|е)?'],
  ['дедлайн', 'дедлайн(?:а|у|е)?'],
  ['суд', 'суд(?:а|е)?'],
  ['переезд', 'переезд(?:а|у|е)?'],
  ['поездка', 'поездк[аиуе]'],
  ['отпуск', 'отпуск(?:а|е)?'],
  ['рейс', 'рейс(?:а|ом|е)?'],
  ['самолёт', 'самол[её]т(?:а|ом|е)?'],
  ['поезд', 'поезд(?:а|ом|е)?'],
];

export const russianEvents: EventWords[] = [
  [
    'визит к $1',
    words(
      'к ((?:зубному |семейному )?(?:врачу|доктору|стоматологу|зубному|терапевту|психологу|психотерапевту|психиатру|хирургу|гинекологу|ветеринару|нотариусу|юристу))',
    ),
  ],
  ...named.map(([what, source]): EventWords => [`${what}$1`, words(`${source}${about}`)]),
  ['поездка $1', words('(?:еду|уезжаю|лечу|улетаю|вылетаю) ((?:в|на|к) \\p{L}+)')],
];
