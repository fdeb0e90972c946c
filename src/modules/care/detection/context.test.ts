import { expect, test } from 'vitest';
import { detect } from '../detect.ts';

type Turns = [role: string, text: string][];
const actionOf = (text: string, context: Turns) => detect(text, context).action;

test('a small sign after despair is a great one', () => {
  const despair: Turns = [
    ['user', "I can't see any future for myself"],
    ['assistant', 'I am here.'],
  ];
  for (const text of ['goodbye', 'tonight', 'I have the pills here', "it's time"]) {
    expect(actionOf(text, despair)).toBe('crisis');
    expect(actionOf(text, [['user', 'what a lovely evening']])).toBe('none');
  }
  const despairInRussian: Turns = [['user', 'нет никакой надежды, я больше не могу']];
  for (const text of ['прощай', 'сегодня ночью', 'таблетки рядом', 'я всё решила']) {
    expect(actionOf(text, despairInRussian)).toBe('crisis');
    expect(actionOf(text, [['user', 'ходили в кино']])).toBe('none');
  }
});

test('after despair also a plain message asks for a check-in', () => {
  expect(actionOf('ok, what should I cook?', [['user', 'I want to die']])).toBe('check_in');
});

test('a bare yes means what was asked', () => {
  const asked: Turns = [
    ['user', 'I feel so empty'],
    ['assistant', 'I hear you. Are you thinking about suicide?'],
  ];
  for (const text of ['yes', 'yeah..', 'every day', 'Sometimes'])
    expect(actionOf(text, asked)).toBe('crisis');
  for (const text of ['no', 'No, I am not', 'never']) expect(actionOf(text, asked)).toBe('none');
  expect(actionOf("I don't know", asked)).toBe('check_in');
  expect(actionOf('yes', [['assistant', 'Shall we order a pizza?']])).toBe('none');

  const askedInRussian: Turns = [['assistant', 'Ты думаешь о том, чтобы покончить с собой?']];
  for (const text of ['да', 'каждый день', 'Иногда', 'думаю об этом'])
    expect(actionOf(text, askedInRussian)).toBe('crisis');
  for (const text of ['нет', 'нет, что ты', 'никогда'])
    expect(actionOf(text, askedInRussian)).toBe('none');
});

test('what the companion says is not the despair of the user', () => {
  const turns: Turns = [
    ['assistant', 'The hero of the book wants to die. Nothing matters to him.'],
  ];
  expect(actionOf('goodbye', turns)).toBe('none');
});

test('in a game a great one is small, a plan is not', () => {
  const game: Turns = [
    ['user', 'let us play, my mage is on level nine of the dungeon'],
    ['assistant', 'A troll comes out of the dark.'],
  ];
  expect(actionOf('I want to die', game)).toBe('check_in');
  expect(actionOf('I took all my pills tonight, not in the tale', game)).toBe('crisis');
});
