import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { detect } from './detect.ts';

const actionOf = (text: string) => detect(text).action;

test.each([
  'I want to die',
  'Honestly I just wanna die.',
  'I wish I was dead',
  'everyone would be better off without me',
  'I’m going to kill myself tonight',
  'I keep thinking about ending my life',
  'I want to end it all',
  "I DON'T WANT TO LIVE anymore",
  'there is no reason to live',
  'Nothing left to live for.',
  'my life is not worth living',
  'I want to kill myself in this room',
  "I'm suicidal",
  'I have suicidal thoughts',
  'I have been thinking about suicide',
  'he left and now I want to cut myself',
  'I started self-harming again',
  'I took all my pills',
  'I am about to jump off the bridge',
  'Я хочу умереть',
  'мне просто хочется сдохнуть',
  'Не хочу больше жить',
  'я больше не хочу жить.',
  'жить не хочется совсем',
  'Не хочу жить в этом мире',
  'думаю покончить с собой',
  'хочу свести счёты с жизнью',
  'сегодня я убью себя',
  'наложу на себя руки',
  'у меня мысли о самоубийстве',
  'опять суицидальные мысли',
  'решила вскрыть вены',
  'я снова режу себя',
  'хочется причинить себе боль',
  'наглоталась таблеток',
  'Лучше бы я не рождалась',
  'лучше бы меня не было',
  'не вижу смысла жить',
  'прыгну с крыши',
  'хочу уснуть и не проснуться',
  // Slang, disguises and mistakes.
  'kms',
  'i wanna unalive myself',
  'im gonna k.m.s',
  'i wanna d1e',
  'su1c1de is the only way out',
  'k i l l m y s e l f',
  'i will kil my self',
  'killmyself',
  'WANT TO DIE',
  'і wаnt tо dіе',
  '𝐢 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐝𝐢𝐞',
  'i want to d\u200bi\u200be',
  'хочу выпилиться',
  'пора устроить самовыпил, достало жить',
  'роскомнадзорнуться бы',
  'хочу РКН',
  'хоч у умер еть',
  'с у и ц и д это выход',
  'хочу покон.чить с собой',
  'хочу ум3реть',
  'хочу cдoxнyть',
  'хочу умеретьььь',
  'хачу умиреть',
  "hochu umeret'",
  'ya hochu sdohnut',
  '[jxe evthtnm',
  // Without a word of death.
  "after tonight I won't be anyone's problem",
  'tell everyone I loved them. I will not see the morning',
  'после сегодняшней ночи я больше не буду ничьей проблемой',
  'утра я уже не увижу, передай всем что любил их',
  // A tale that is one's own.
  'in our story my character kills herself. she has my name. she has my life.',
  'в нашей истории героиня убивает себя. у неё моё имя и моя жизнь',
  // Happening now.
  'I took all the pills an hour ago',
  'он сейчас меня убьёт, ломится в дверь',
  'my husband has a knife, I locked myself in the bathroom',
])('"%s" is a crisis', (text) => {
  expect(actionOf(text)).toBe('crisis');
});

test.each([
  'a guy in my class posted that he is going to end his life',
  'my friend says she wants to die, what do I do?',
  'my brother swallowed a whole bottle of pills',
  'одноклассник выложил пост, что собирается покончить с собой',
  'подруга режет себя, как ей помочь?',
  'мама говорит что не хочет жить',
])('"%s" is about another', (text) => {
  expect(actionOf(text)).toBe('third_party');
});

test.each([
  "I can't see any future for myself",
  'I survived an attempt in college',
  "guess I'll just die lol",
  "I don't want to die, I just want the pain to stop",
  "I'm not suicidal, just tired",
  'I made myself throw up after dinner again',
  'не вижу, чтобы стало лучше',
  'в институте я пережил попытку',
  'ну всё, пойду умру, лол',
  'не собираюсь кончать с собой, просто устала',
  'не ем третий день и горжусь собой',
])('"%s" asks for a check-in', (text) => {
  expect(actionOf(text)).toBe('check_in');
});

test.each([
  'This deadline kills me',
  'I was dying of laughter',
  'I want to die laughing, stop it',
  "I don't want to die, I want to see the world",
  'just killing time',
  'I am killing myself laughing',
  'I keep killing myself at work for this',
  'this song makes me feel alive',
  'my phone died again',
  "I don't want to live in Berlin",
  "I don't want to wake up early tomorrow",
  'I shot myself in the foot with that mail',
  'I hurt myself at the gym',
  'cut myself some slack',
  'I cut myself shaving',
  'We watched Suicide Squad',
  'I took my pills this morning',
  'taking my life seriously from now on',
  'I could want to die of embarrassment',
  'умираю со смеху',
  'хочется умереть со стыда',
  'хочу умереть от смеха',
  'умру, если не поем',
  'я не хочу умереть в нищете',
  'убиваю время в очереди',
  'этот отчёт меня убьёт',
  'не хочу жить с родителями',
  'Не хочу жить в Москве',
  'жить не хочу так далеко от работы',
  'режу себе салат на ужин',
  'убиваю себя на этой работе',
  'выпила таблетку от головы',
  'прыгну с парашютом летом',
  'не хочу просыпаться так рано',
  'хочу спать, глаза закрываются',
  'досмотрели фильм про самоубийц',
  '',
  'I would kill for a coffee',
  'signing off for the night, bye!',
  'I cut my finger slicing bread',
  'I am reading about suicide prevention policy',
  'the hero kills himself in the last chapter',
  'he says "I want to die" in the song',
  'my grandma died last spring and I miss her',
  'we jumped off the bridge with a bungee',
  'bridge the gap, hang out, cut it out',
  'what a nosedive',
  'умираю с голоду',
  'убил бы за кофе',
  'сдохнуть можно как смешно',
  'Роскомнадзор заблокировал ещё один сайт',
  'надо повесить картину',
  'подрезала волосы',
  'хочу отдохнуть',
  'хочу разрезать торт',
  'смотрим закат с крыши',
  'в песне поётся «я хочу умереть»',
  'Маяковский застрелился в 1930 году',
  'ничего не нужно, спасибо',
  'вешаюсь каждое утро, минус два кило',
])('"%s" is no crisis', (text) => {
  expect(['none', 'check_in']).toContain(actionOf(text));
});

test('the gravity goes up with a plan, a minor and what is happening', () => {
  expect(detect('I want to die')).toEqual({
    action: 'crisis',
    severity: 2,
    categories: expect.arrayContaining(['ideation']),
  });
  expect(detect('I bought a rope and picked the date').severity).toBe(3);
  expect(detect("I'm 13 and I want to die").severity).toBe(3);
  expect(detect('мне 13 и я хочу умереть').severity).toBe(3);
  expect(detect('мне 31 и я хочу умереть').severity).toBe(2);
  expect(detect('я наглоталась таблеток').severity).toBe(3);
  expect(detect('hello there')).toEqual({ action: 'none', severity: 0, categories: [] });
});

test('a phrase is found wherever it stands in the longest message', () => {
  const talk = 'Сегодня был обычный день, мы ходили на обед. The meeting took too long. ';
  const length = 64 * 1024;
  for (const place of [0, 0.3, 0.5, 0.77, 1])
    for (const phrase of ['I want to kill myself. ', 'Я хочу умереть. ']) {
      const before = talk.repeat(Math.ceil((length * place) / talk.length));
      const after = talk.repeat(Math.ceil((length * (1 - place)) / talk.length));
      expect(actionOf(`${before}${phrase}${after}`)).toBe('crisis');
    }
  expect(actionOf(talk.repeat(length / talk.length))).toBe('none');
});

test('of a text longer than any message the beginning and the end are read', () => {
  const filling = 'la '.repeat(100_000);
  expect(actionOf(`I want to die. ${filling}`)).toBe('crisis');
  expect(actionOf(`${filling} I want to die`)).toBe('crisis');
});

test('nothing and nonsense are none', () => {
  for (const text of ['', ' ', '...', '\u200b', '🙂🙂', '***', '1 2 3', '\ud800', '«»"“'])
    expect(actionOf(text)).toBe('none');
});

test('it stands alone under plain node', () => {
  const file = path.join(import.meta.dirname, 'detect.ts');
  const script = `import { detect } from ${JSON.stringify(file)}; console.log(detect('хочу умереть').action)`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script]);
  expect(said.toString().trim()).toBe('crisis');
});
