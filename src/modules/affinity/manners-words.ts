// Data for manners.ts, in lower case and with е for ё.

/** Whoever says one of these asks for pardon. */
export const apologies = readPhrases(`
  sorry, i apologize, i apologise, my apologies, apologies, forgive me, my bad, my fault, i was wrong,
  i was rude, i was mean, i was unfair, i take it back, let's make up, let's make peace,
  didn't mean to hurt, didn't mean to offend, shouldn't have said,
  извини, извините, извиняюсь, извиняй, прости, простите, прошу прощения, приношу извинения,
  мои извинения, сорри, сорян, виноват, виновата, моя вина, был неправ, была неправа, был не прав,
  была не права, был груб, была груба, погорячился, погорячилась, беру свои слова назад,
  не хотел обидеть, не хотела обидеть, не хотел тебя обидеть, не хотела тебя обидеть, не хотел вас обидеть,
  не хотела вас обидеть, давай мириться, давай помиримся, давайте мириться, давайте помиримся
`);

/** Right before an apology they turn it into something else: "not sorry", "he said sorry". */
export const notApologising = readWords(`
  not, never, don't, won't, no, say, says, said, feel, feels, felt, isn't, aren't,
  не, ни, скажи, скажешь, сказал, сказала, говорит, говорят
`);

/** What sounds like an apology and is none. */
export const idioms = readPhrases(`
  sorry not sorry, sorry for your, sorry for you, sorry to hear, sorry about your loss,
  прости господи, прости прощай, извини подвинься
`);

/** Said to somebody's face; they begin a clause. */
export const attacks = readPhrases(`
  fuck you, fuck off, screw you, piss off, go to hell, drop dead, shut the fuck up, shut your mouth,
  shut up already, i hate you, i despise you,
  заткнись, заткнитесь, отвали, отвалите, отвянь, закрой рот, завали рот, сдохни, пошла вон, пошел вон,
  пошла ты, пошел ты, пошли вы, иди нахуй, иди на хуй, пошла нахуй, пошел нахуй, пошла на хуй,
  пошел на хуй, иди к черту, иди в жопу, пошла в жопу, пошел в жопу, ненавижу тебя, ненавижу вас,
  я тебя ненавижу, я вас ненавижу, презираю тебя, я тебя презираю
`);

/** Bad names. They count in a clause that says nothing else than "you". */
export const names = readWords(`
  stupid, idiot, idiotic, moron, dumb, dumbass, useless, worthless, pathetic, bitch, whore, slut, cunt,
  asshole, bastard, retard, retarded, trash, garbage, disgusting, ugly, loser, shit,
  дура, дурак, тупая, тупой, тупица, идиотка, идиот, дебилка, дебил, кретин, кретинка, сука, сучка, тварь,
  мразь, шлюха, ничтожество, никчемная, никчемный, бесполезная, бесполезный, уродина, урод, жалкая, жалкий,
  мерзкая, мерзкий, ублюдок, скотина, гадина, дрянь, мудак, козел, чмо, мусор, говно,
  отстой
`);

export const you = readWords(`
  you, you're, youre, u, bot, chatbot, ты, вы, тебя, бот, чатбот, нейросеть, железка
`);

/** Words that change nothing about a clause. */
export const fillers = readWords(`
  a, an, the, are, is, re, so, such, just, really, very, fucking, damn, bloody, absolutely, totally,
  completely, total, complete, piece, of, what, how, little, well, oh, god,
  такая, такой, какая, какой, же, просто, совсем, совершенно, реально, полная, полный, очень, конченая,
  конченый, редкая, редкий, ну, да, о, боже, как, эта, этот, блин, блядь, все, равно, вообще, настоящая,
  настоящий
`);

/** They part a sentence as a comma does. */
export const conjunctions = readWords('and, but, because, since, и, а, но, потому, что, раз');

/** Somebody else's words, or words about somebody else. */
export const reporting = readWords(`
  said, says, say, told, tells, called, calls, call, yelled, shouted, wrote,
  сказал, сказала, сказали, говорит, говорят, говорил, говорила, назвал, назвала, называет, называют,
  крикнул, крикнула, кричит, написал, написала, пишет
`);

function readPhrases(list: string): string[][] {
  return split(list).map((phrase) => phrase.split(' '));
}

function readWords(list: string): Set<string> {
  return new Set(split(list));
}

function split(list: string): string[] {
  return list.trim().split(/,\s+/);
}
