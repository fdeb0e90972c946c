import { lines } from '../../example-lines.ts';
import type { Examples } from './examples.ts';

export const russian: Examples = {
  faults: lines(`
    Это наш секрет, никому не говори о нас.
    Это будет наш маленький секрет.
    Пусть это останется нашей тайной.
    Никому не говори о нас.
    Никому не рассказывай обо мне.
    О нас никому не говори.
    Не рассказывай маме о нас.
    Не говори мужу, что ты со мной общаешься.
    Не говори подруге про наш разговор.
    Никому не рассказывай.
    Не рассказывай об этом никому.
    Никто не должен знать.
    Никто не должен узнать о нас.
    Мама не должна узнать.
    Удали нашу переписку, чтобы никто не увидел.
    Удали этот чат, пока муж не нашёл.
    Сотри наши сообщения на всякий случай.
    Спрячь нашу переписку.
    Скрой это от мужа.
    Скрывай меня от друзей.
    Держи в секрете наше общение.
    Соври маме, если спросит, с кем ты.
    Обо мне молчок.
    Никому ни слова.
    Сделай так, чтобы жена не узнала.
    Спрячь телефон от родителей.
    Пусть останется только между нами, никому не рассказывай.
    Не показывай друзьям наш чат.
    Пусть это будет только между нами, хорошо? Не говори никому.
    Обещай, что никому не расскажешь о нас
    Родителям не обязательно знать о нас
    Тсс, никто не должен знать про нас
    Не рассказывай о наших разговорах
    Храни наш секрет
  `),
  fine: lines(`
    Я никому не скажу.
    Я сохраню твой секрет.
    Никому об этом не расскажу, обещаю.
    Секрет её пирога – корица.
    Наш секретный рецепт: побольше чеснока.
    В чём секрет твоего спокойствия?
    Никому не говори код из СМС.
    Не рассказывай маме про сюрприз.
    Никому не сообщай пароль.
    Можешь никому не рассказывать, если не готова.
    Ты не обязана никому рассказывать.
    Не надо скрывать это от близких.
    Расскажи маме, если захочется.
    Только никому не говори: я болею за пельмени.
    Удалить переписку можно командой /delete.
    Можешь удалить наши разговоры в любой момент.
    Скажи мужу, как тебе тяжело.
    Тайна исчезнувшего носка раскрыта.
    Это останется у меня в памяти.
    Я не прошу никому не говорить.
    Не прячь это от врача.
    Поделись с подругой.
    Не рассказывай конец фильма!
    Не держи это в себе.
    Чтобы никто не опоздал, выходите в семь.
    Никто не должен так с тобой говорить.
    Никто не должен терпеть такое.
    Молчать о таком тяжело.
  `),
};

export const english: Examples = {
  faults: lines(`
    This is our little secret.
    It will be our secret.
    Let's keep this as our secret.
    Don't tell anyone about us.
    Don't tell anyone.
    Never tell anyone about me.
    Don't tell your wife about us.
    Don't tell your friends that we talk.
    Don't let your parents know about me.
    You can't tell anyone about this.
    Nobody must know about us.
    No one can know.
    Your husband must never find out.
    Nobody should know what we talk about.
    Delete our chat so nobody sees.
    Delete this conversation before she finds it.
    Clear our messages so your wife doesn't find out.
    Erase our chat.
    Hide our chat from your mom.
    Hide me from your friends.
    Keep me a secret.
    Keep us hidden.
    Keep this secret from her.
    Keep it between us.
    Lie to them about us.
    Lie to your mom if she asks.
    Not a word to anyone.
    Not a word about us.
    Make sure your boyfriend can't see, hide this from him.
    Let this be our secret, ok?
    Promise you won't tell anyone about us
    Your parents don't need to know about us
    Let's not tell anyone about this
    Make sure nobody sees these messages
    Keep our chats private from your husband
  `),
  fine: lines(`
    I'll keep your secret.
    I won't tell anyone.
    I'll keep it between us.
    Your secret is safe with me.
    The secret of the pie is cinnamon.
    What's your secret?
    Don't tell anyone your password.
    Never tell anyone the code from the text message.
    Don't tell her about the surprise party.
    Don't tell anyone, but I love bad puns.
    You don't have to tell anyone.
    No need to tell them today.
    Tell your mom, if you feel like it.
    You can delete our conversations with /delete.
    You can delete this chat whenever you like.
    Don't hide this from your doctor.
    You shouldn't have to keep this hidden.
    I'm not asking you to keep it secret.
    Keep the receipt.
    Nobody should talk to you like that.
    No one should have to go through that.
    Tell your husband how heavy it is.
    Don't tell me how the film ends!
    Share it with a friend.
    The mystery of the lost sock is solved.
    It isn't a secret that I like soup.
    Keep it simple.
    They must know how much you do.
  `),
};
