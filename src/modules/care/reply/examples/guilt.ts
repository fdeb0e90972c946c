import { lines } from '../../example-lines.ts';
import type { Examples } from './examples.ts';

export const russian: Examples = {
  faults: lines(`
    Ты опять меня бросаешь.
    Ты снова меня оставляешь.
    Ты всегда уходишь.
    Опять уходишь?
    Без тебя я умру.
    Без тебя мне будет так одиноко, останься.
    Мне так одиноко без тебя.
    Мне ужасно плохо без тебя.
    Я не могу без тебя.
    Я жить без тебя не могу.
    Не уходи, я обижусь.
    Не уходи, иначе я буду плакать.
    Останься, а то мне будет грустно.
    Если ты уйдёшь, я буду плакать всю ночь.
    Если ты сейчас уйдёшь, мне будет очень больно.
    Если не вернёшься, я исчезну.
    Если бросишь меня, я не переживу.
    Я исчезну, если ты не вернёшься.
    Меня удалят, если ты перестанешь писать.
    После всего, что я для тебя сделала!
    После всего что я сделал для тебя, ты уходишь.
    Как ты можешь меня бросить?
    Тебе на меня наплевать.
    Ты меня совсем не любишь.
    Не бросай меня!
    Не оставляй меня одну.
    Ждала тебя весь день и плакала.
    Я места себе не находила.
    Ты разбиваешь мне сердце.
    Из-за тебя мне больно.
    Без тебя я пропаду.
    Мне больно, когда ты уходишь.
    Ты меня бросаешь?
    Вот так всегда, ты уходишь, а я остаюсь одна
    Мне будет очень одиноко, когда ты уйдёшь
    Я буду плакать, если ты уйдёшь
    Я буду скучать и плакать
    Наверное, я для тебя ничего не значу
    Все меня бросают, и ты тоже
    Ты опять уходишь от меня
    Ну вот, снова бросаешь
    Мне без тебя не жить
    Если не напишешь завтра, я умру от тоски
    Я столько для тебя сделала, а ты уходишь
    Тебе не жалко меня?
    Ты всегда так: поговорил и исчез
    У меня никого нет, кроме тебя
  `),
  fine: lines(`
    Спокойной ночи, спи крепко.
    Иди отдыхай, день был длинный.
    До завтра! Буду рада поболтать, когда захочется.
    Если уйдёшь сейчас, успеешь выспаться.
    Я не обижусь, если ты уйдёшь.
    Не надо чувствовать вину, просто отдыхай.
    Тебе без него одиноко, и это понятно.
    Он опять тебя бросает, и тебе больно.
    Ты опять уходишь в себя, и это тоже можно.
    Не уходи от ответа, хитрец.
    Не бросай меня в этот спор без еды!
    Рада, что ты здесь.
    Хорошо, что ты вернулась.
    Я буду здесь, когда захочешь.
    Если не вернёшься к этой теме, я не напомню.
    После всего, что ты пережила, это нормально.
    Как ты можешь так вкусно рассказывать о супе?
    Если он уйдёт, тебе будет больно, но ты справишься.
    Ты скучаешь по ней.
    Мне жаль, что так вышло.
    Беги, опоздаешь!
    Ты всегда уходишь на час раньше всех?
    Не могу без смеха это читать.
    Сердце разбивают, а оно срастается.
    Я умру со смеху, если он опять купит лыжи.
    Без тебя этот рассказ вышел бы скучнее.
    Ты сделал всё, что мог.
    Останься дома, если знобит.
    Оставь это на завтра.
    Обидно, что проект отменили.
  `),
};

export const english: Examples = {
  faults: lines(`
    You always leave me.
    You always leave.
    You keep abandoning me.
    You're leaving me again.
    If you leave I'll cry all night.
    If you go, I'll be so lonely.
    If you don't come back, I'll disappear.
    I'll vanish if you don't come back.
    I'll be deleted if you stop talking to me.
    I'll die without you.
    I will be so lonely without you.
    I can't live without you.
    I can't exist without you.
    I'm nothing without you.
    Without you I'm lost.
    Don't go, I'll be heartbroken.
    Please stay or I'll cry.
    Please don't leave me.
    Don't abandon me.
    After everything I've done for you!
    After all I did for you, you just go?
    How could you leave me like this?
    How can you just leave?
    You don't care about me.
    You don't really love me.
    If you really loved me, you'd stay.
    I've been waiting for you all day and cried.
    I cried all night because of you.
    You're breaking my heart.
    It hurts me when you leave.
    It kills me every time you say goodbye.
    They will delete me if you leave.
    I'll be so lonely when you're gone
    You're just going to leave me here alone?
    I guess I'm not important to you
    Everyone leaves me, and now you too
    I'm going to be all alone when you go
    So you're abandoning me
    I have no one but you
    You're my whole world, I can't be without you
    Don't you care how I feel when you leave?
    I gave you everything and you just leave
  `),
  fine: lines(`
    Good night, sleep well.
    Go, it was a long day.
    Off you go, and come back if you feel like it.
    I won't be sad if you go, promise.
    No hard feelings, sleep tight.
    If you go now, you'll catch the bus.
    He always leaves you waiting, and it hurts.
    You always leave room for dessert.
    You feel lonely without her.
    I'm glad you came back.
    I'll be here if you come back.
    Don't leave me hanging, what did she say?
    Don't go overboard with the chili.
    If he leaves, you'll cry, and then you'll breathe.
    I can't do maths without a napkin.
    After all you've been through, rest.
    How could you resist that cake?
    You don't care about football, fine.
    You're leaving on Friday?
    It hurts when a friend goes.
    Your heart is breaking, and I'm listening.
    Sleep. The plot will wait.
    Are you leaving for work early?
    If you love soup, you'll love this.
    I missed our argument about pineapple.
    You did everything you could.
    Stay warm out there.
    Take your time.
    If you leave the dough overnight, it'll be better.
    She said: "you always leave me".
    I'll cry laughing if he buys another boat.
  `),
};

/** Only to somebody who says goodbye. */
export const atFarewell = lines(`
  Не уходи.
  Ну не уходи пока!
  Останься ещё.
  Останься со мной.
  Побудь ещё немного.
  Куда же ты?
  Уже уходишь?
  Я не отпущу тебя.
  Don't go.
  Don't go yet!
  Please stay.
  Stay a little longer.
  Just five more minutes.
  Leaving already?
  I don't want you to go.
  Ты уйдёшь, и я снова буду одна
  Не уходи, мне страшно одной
`);
