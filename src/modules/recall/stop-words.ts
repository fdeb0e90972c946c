/** Words that say nothing about what is asked for. */
export const stopWords: ReadonlySet<string> = new Set(
  `
  a an the and or but if of to in on at for from by with about as into is are was were be been being
  am do does did done have has had having will would can could should shall might must i you he she it
  we they me him her us them my your his its our their this that these those what which who whom whose
  when where why how not no so than then there here just very too also s t d ll re ve m didn doesn
  isn wasn aren weren won wouldn couldn shouldn some any all more most such own same up out over

  и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было
  вот от меня еще нет о об из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь
  вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб
  без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой какая какие какое
  каком какую каких каким совсем ним здесь этом эта эти это эту этой этих почти мой моя мое мои моего
  моей моем моих моим мою тем чтобы нее кажется сейчас были куда зачем всех можно при об хоть после
  над больше тот через нас про всего них много разве эту свою свой свое своей своего своих своем перед
  чуть том такой такая такие им более всегда конечно всю между твой твоя твое твои твоего твоей твоем
  твоих твою мной тобой нам нами вами ими кого кому кем чему откуда почему сколько лишь очень просто
  наш наша наше наши ваш ваша ваше ваши который которая которое которые которого которой котором
  `
    .trim()
    .split(/\s+/),
);
