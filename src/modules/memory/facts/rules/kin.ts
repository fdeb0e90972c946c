import { isCyrillic, rootOf } from './root.ts';

/** Who else a statement may be about: people and pets of the user. */
export type Kin = keyof typeof words;

const words = {
  sister: 'sister сестра сестренка сестричка',
  brother: 'brother bro брат братик братишка братья',
  twin: 'twin близнец',
  mother: 'mother mom mum mommy мама мать мамочка мамка / матери матерью',
  father: 'father dad daddy папа отец папка батя / отца отцу отцом отце',
  grandmother: 'grandmother grandma granny бабушка бабуля бабка',
  grandfather: 'grandfather grandpa granddad дедушка дед дедуля',
  wife: 'wife жена супруга',
  husband: 'husband hubby муж супруг',
  girlfriend: 'girlfriend девушка',
  boyfriend: 'boyfriend парень / парня парню парнем',
  fiance: 'fiance fiancee fiancé fiancée жених невеста',
  ex: 'ex бывший бывшая',
  son: 'son сын сынок сынишка сыновья',
  daughter: 'daughter дочь дочка доченька / дочери дочерью',
  aunt: 'aunt auntie тетя тетка',
  uncle: 'uncle дядя',
  cousin: 'cousin кузен кузина',
  nephew: 'nephew племянник',
  niece: 'niece племянница',
  grandson: 'grandson внук',
  granddaughter: 'granddaughter внучка',
  inlaw: 'теща свекровь тесть свекор',
  friend:
    'friend bestie buddy pal друг друзья подруга подружка приятель / друга другу другом друге друзей друзьям друзьями',
  boss: 'boss начальник начальница шеф босс директор',
  colleague: 'colleague coworker workmate teammate коллега напарник',
  neighbour: 'neighbor neighbour сосед соседка',
  roommate: 'roommate flatmate housemate',
  teacher: 'teacher professor учитель учительница преподаватель тренер coach therapist терапевт',
  classmate: 'classmate одноклассник одноклассница однокурсник однокурсница одногруппник',
  character: 'character hero heroine персонаж герой героиня',
  cat: 'cat kitten kitty кот кошка котик котенок котята киса / котенка котенку котенком',
  dog: 'dog puppy doggo собака собачка пес песик щенок / пса псу псом псы щенка щенку щенком щенки',
  parrot: 'parrot budgie попугай попугайчик',
  hamster: 'hamster хомяк хомячок / хомячка',
  rabbit: 'rabbit bunny кролик',
  guineapig: 'guinea свинка',
  turtle: 'turtle tortoise черепаха черепашка',
  rat: 'rat крыса крыска',
  horse: 'horse pony лошадь конь',
  fish: 'goldfish рыбки',
  // Words for several of the above.
  parent: 'parent родители родитель / родителей родителям родителями',
  child:
    'child children kid baby toddler ребенок дети малыш / ребенка ребенку ребенком детей детям детьми',
  sibling: 'sibling',
  partner: 'partner spouse партнер партнерша',
  pet: 'pet питомец питомцы / питомца',
  family: 'family relative семья родственник родня',
} as const;

const partners = readKin('wife husband girlfriend boyfriend fiance');
const pets = readKin('cat dog parrot hamster rabbit guineapig turtle rat horse fish');

const wider: Partial<Record<Kin, Kin[]>> = {
  parent: ['mother', 'father'],
  child: ['son', 'daughter'],
  sibling: ['sister', 'brother', 'twin'],
  partner: partners,
  pet: pets,
  family: readKin(
    'sister brother mother father grandmother grandfather aunt uncle cousin nephew niece son daughter wife husband',
  ),
};

/** Forms a subject has; behind the stroke stand those that no root leads to. */
const bySubject = new Map<string, Kin>();
const byForm = new Map<string, Kin>();
const byRoot = new Map<string, Kin>();
for (const kin of Object.keys(words) as Kin[]) {
  const [subjects = '', others] = words[kin].split(' / ');
  for (const form of subjects.split(' ')) {
    bySubject.set(form, kin);
    // "Друг" and "другой" have one root and no meaning in common.
    if (isCyrillic(form) && form !== 'друг') byRoot.set(rootOf(form), kin);
  }
  for (const form of others?.split(' ') ?? []) byForm.set(form, kin);
}

/** A noun's: "женат" and "женился" are not of "жена". */
const nounEnding = /^(?:|[аяоеиыуюьй]|[оеь][йю]|[оеая]м|[ая]ми|[ая]х|[ое]в|его|ему|им|ую|ая|ий)$/u;

/** The person or pet a word in any grammatical form stands for. */
export const kinOf = (word: string): Kin | undefined =>
  kinAsSubject(word) ?? byForm.get(word) ?? kinOfForm(word);

function kinOfForm(word: string): Kin | undefined {
  if (!isCyrillic(word)) return undefined;
  const root = rootOf(word);
  const ending = word.startsWith(root) ? word.slice(root.length) : '';
  return nounEnding.test(ending) ? byRoot.get(root) : undefined;
}

/** The same for the forms a subject has. */
export const kinAsSubject = (word: string): Kin | undefined =>
  bySubject.get(word) ?? bySubject.get(word.replace(/ies$/, 'y').replace(/s$/, ''));

/** "Pet" is of one kind with "cat", "wife" with "partner". */
export const isSameKin = (one: Kin, other: Kin): boolean =>
  one === other || (wider[one]?.includes(other) ?? false) || (wider[other]?.includes(one) ?? false);

export const isPet = (kin: Kin): boolean => kin === 'pet' || pets.includes(kin);
export const isPartner = (kin: Kin): boolean => kin === 'partner' || partners.includes(kin);

function readKin(list: string): Kin[] {
  const kinds = Object.keys(words) as Kin[];
  return list.split(' ').flatMap((name) => kinds.find((kin) => kin === name) ?? []);
}
