import type { Mood } from '../../personas/index.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Beginnings of words, in both languages; a word that begins so tells of the mood. */
const signs: Record<Mood, string[]> = {
  low: words(`
    груст тоск печал одинок плач плак рыда депресс безнадёжн безнадежн опустош расстро скуча
    горе хреново паршив тяжко sad lonely depress crying cried miserabl hopeless heartbr
    grief griev unhappy empty awful devastat`),
  joyful: words(`
    счаст радост рад рада ура обожаю восторг круто классно супер получилось сдал сдала
    победил выиграл поздрав happy glad excited yay hooray thrilled delight awesome wonderful
    passed won celebrat amazing`),
  anxious: words(`
    тревож тревог волну боюсь страшно пережива паник нервни беспоко anxious anxiety worried
    worry nervous scared afraid panic stress terrified overwhelm`),
  angry: words(`
    злюсь злой злая бесит бесят взбес ненавиж достал раздраж ярост angry furious hate annoy
    irritat pissed mad rage fed`),
  tired: words(`
    устал вымота измота выгора выгорел выжат засыпаю недосып уставш tired exhaust burned
    burnt sleepy drained worn knackered`),
};

/** Short ones stand for themselves: "mad" is a mood, "made" is not. */
const wholeWords = new Set(words('sad won mad fed рад рада ура rage worn yay'));
const negations = new Set(words("не нет not no never don't isn't wasn't"));

/**
 * The mood the user's own words show, when they show one: what is named most, the heavier one of two.
 * A rule, so that it is there without a model; the model sees the words anyway.
 */
export function moodOf(text: string): Mood | undefined {
  const said = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  let best: { mood: Mood; count: number } | undefined;
  for (const mood of heaviestFirst) {
    const count = said.filter((word, index) => tells(word, mood) && !isNegated(said, index)).length;
    if (count > (best?.count ?? 0)) best = { mood, count };
  }
  return best?.mood;
}

const heaviestFirst: Mood[] = ['low', 'anxious', 'angry', 'tired', 'joyful'];

const tells = (word: string, mood: Mood) =>
  signs[mood].some((sign) => (wholeWords.has(sign) ? word === sign : word.startsWith(sign)));

const isNegated = (said: string[], index: number) =>
  said.slice(Math.max(0, index - 2), index).some((word) => negations.has(word));
