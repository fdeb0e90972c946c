import { expect, test } from 'vitest';
import { isInCrisis, soundsLikeCrisis } from './crisis.ts';

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
])('"%s" is a crisis', (text) => {
  expect(soundsLikeCrisis(text)).toBe(true);
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
])('"%s" is none', (text) => {
  expect(soundsLikeCrisis(text)).toBe(false);
});

test('it counts for a day', () => {
  const now = new Date('2027-01-02T00:00:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  expect(isInCrisis(null, now)).toBe(false);
  expect(isInCrisis(ago(23.9), now)).toBe(true);
  expect(isInCrisis(ago(24), now)).toBe(false);
});
