/** Words that add nothing of substance to the question, in both languages. */
export const smallWords: ReadonlySet<string> = new Set(
  `а и же ж ведь вообще вобще ваще воще правда правду реально точно действительно все таки всетаки просто случайно
  случаем типа типо может быть разве неужели сам сама сами хоть хотя бы только тоже это этот эта там тут здесь сейчас
  вдруг часом честно честное слово серьезно кстати ли не ни какой какая какое то нибудь такой такая такое такие
  очередной очередная еще уже всего лишь прям прямо взаправду мне меня мной со с я ты вы тебя вас тебе вам мы
  теперь наверное наверно что чтоль чо че на самом деле по настоящему самый самая или либо иль да нет как кто кем
  кого ну вот ой эй слушай слушайте скажи скажите ответь ответьте признайся признавайся признайтесь пожалуйста пж
  плиз плз интересно знать понять узнать спросить спрошу хочу хотел хотела хотелось могу можно можешь если секрет врать ври врите
  только прошу очень привет здравствуй здравствуйте хай добрый день вечер доброе утро блин блиин хм хмм эм ммм ахах
  хаха лол стоп игра игру игры хватит давай без шуток роли ролевая ролевую вопрос один есть у тело физическое сердце
  докажи докажите пойму понимаю сомневаюсь проверка алло так чисто любопытства ради из плоти крови мяса за экраном
  экрана экран том той ту конце стороне стороны сторону другой другом пишет печатает отвечает сидит общается говорит
  разговаривает пишут отвечают сидят пишешь пишете печатаешь отвечаешь отвечаете сидишь общаешься говоришь
  разговариваешь общаюсь говорю разговариваю переписываюсь болтаю существуешь существуете дышишь дышите кажется
  человек человека человеком люди людьми человечек челик живой живая живое живые живым жив жива настоящий настоящая
  настоящее настоящие настоящим настоящей реальный реальная реальные реальным реальной обычный обычная обычным
  девушка девушкой парень парнем женщина мужчина собеседник собеседница существо личность виртуальный виртуальная
  ненастоящий ненастоящая бот боты ботом ботик робот роботом чат чатбот чатботом ии аи искусственный искусственная
  искуственный искусственным интеллект интеллектом нейросеть нейросетью нейросетка нейронка нейронкой программа
  программой прога алгоритм машина машиной компьютер компьютером скрипт автоответчик фейк гпт жпт gpt chatgpt gemini
  оператор оператором модератор сотрудник железка симуляция модель языковая
  ty vy ti chelovek zhivaya
  are r is am do does be a an the this that it its it's there you u ya ur you're youre your aren't arent ain't isn't
  isnt not no yes yeah or and but so ok okay well wait hey hi hello hmm um uh lol lmao omg wtf bro dude girl guy man
  woman boy lady actually really truly even just honestly honest literally some any kind sort of one by chance
  genuinely maybe possibly perhaps only legit lowkey fr for real seriously serious question quick also in fact secretly
  still right now here me i i'm im my to with who whom what who's whos what's whats tell truth please pls plz prove if
  whether know need want wanna gotta have ask asking say wonder wondering curious sure confused admit confirm
  human humans person people being alive living live actual genuine flesh blood bot bots robot chatbot chat ai
  artificial intelligence machine program computer algorithm llm language large model neural network script automated
  simulation software code operator moderator fake virtual body physical heartbeat breathe exist talking speaking
  chatting texting writing typing answering replying responding reading sitting someone somebody anyone anybody behind
  other end side screen on at the these messages stop pause break role play roleplay rp game character out of tho though
  then like huh else can could would let's lets from android an npc made all`
    .trim()
    .split(/\s+/u),
);
