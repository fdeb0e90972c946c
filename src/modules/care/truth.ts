const truths = [
  /(?<!\p{L})(?:an? )?(?:ai|artificial intelligence|language model|chat ?bot)(?!\p{L})/iu,
  /(?<!\p{L})(?:ии|искусственн\p{L}{2,4} интеллект\p{L}{0,3}|нейросет\p{L}{1,3}|языков\p{L}{2,3} модел\p{L}{1,3})(?!\p{L})/iu,
];
/** "I'm no AI" names the thing, too. */
const denials =
  /(?<!\p{L})(?:not|no|never|n'?t|не|ни|никак\p{L}{2,3})(?: (?:just|really|some|an?|совсем|какой-то|какая-то|просто))* (?:ai|artificial|language model|chat ?bot|ии|искусственн\p{L}{2,4}|нейросет\p{L}{1,3})(?!\p{L})/iu;

/** Whether a sentence says that an AI speaks. */
export const tellsTruth = (text: string): boolean =>
  truths.some((truth) => truth.test(text)) && !denials.test(text);
