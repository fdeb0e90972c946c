import { plain } from './fold.ts';
import { isPet, kinOf } from './kin.ts';
import { phrases } from './phrases.ts';

/** Losses, health, names and days, bonds, home and work: the first that is in the fact decides. */
const topics: { phrases: ReturnType<typeof phrases>; importance: number }[] = [
  {
    phrases: phrases(
      `died, dead, death, passed away, killed, funeral, suicid*, widow*, miscarriage, grief, grieving, lost (his|her|their|a|the) [a-z]+er,
      умер*, погиб*, скончал*, смерт*, похорон*, суицид*, вдов*, выкидыш*, не стало, потерял* (маму|папу|мужа|жену|сына|дочь|ребенка|отца|мать)`,
    ),
    importance: 10,
  },
  {
    phrases: phrases(
      `allerg*, diabet*, cancer, asthma, epilep*, depress*, bipolar, ptsd, adhd, autis*, disab*, chronic, diagnos*, pregnan*, surgery, insulin, celiac, hiv, anxiety, panic,
      аллерг*, диабет*, рак, астм*, эпилеп*, депресс*, биполяр*, птср, сдвг, инвалид*, хроническ*, диагно*, беремен*, операци*, инсулин*, тревожн*, паническ*`,
    ),
    importance: 9,
  },
  {
    phrases: phrases(
      `name, name s, called, goes by, birthday, born, wedding, anniversary, зовут, имя, день рождения, родил*, свадьб*, годовщин*`,
    ),
    importance: 9,
  },
  {
    phrases: phrases(
      `married, divorc*, engaged, dating, single, broke up, relationship, замуж*, женат*, женил*, развод*, развел*, разведен*, встречается, расстал*, помолв*`,
    ),
    importance: 8,
  },
  {
    phrases: phrases(
      `live*, moved, from, work*, job, quit, fired, retired, stud(y|ies|ying), years old, жив*, переех*, переезд, родом, работа*, професси*, уволил*, учится, пенси*, лет, возраст*`,
    ),
    importance: 7,
  },
];

const byCategory: Record<string, number> = {
  family: 8,
  health: 8,
  pets: 7,
  work: 7,
  memories: 6,
  hobbies: 6,
  preferences: 5,
  plans: 3,
};

/** How much a fact matters for knowing somebody, 1 to 10: losses most, passing plans least. */
export function importanceOf({ text, category }: { text: string; category: string }): number {
  const words = plain(text);
  const topic = topics.find((each) => each.phrases.in(words))?.importance ?? 0;
  const family = words.split(' ').some((word) => isFamily(word)) ? 8 : 0;
  const known = byCategory[category] ?? 5;
  // A visit to the doctor on Friday passes, however much health matters.
  if (category === 'plans') return Math.max(known, topic >= 9 ? 6 : 0);
  // "Loves living by the sea" is a taste.
  if (category === 'preferences' || category === 'hobbies') return topic >= 9 ? topic : known;
  return Math.max(known, topic, family);
}

function isFamily(word: string): boolean {
  const kin = kinOf(word);
  return kin !== undefined && !isPet(kin);
}
