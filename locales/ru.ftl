# Всё, что говорит продукт. Каждый ключ есть в каждом языке.

## Уровни
level-stranger = Незнакомцы
level-acquaintance = Знакомые
level-friend = Друзья
level-close-friend = Близкие друзья
level-intimate = Самые близкие

## Знакомство
onboarding-welcome =
    Привет! Я — ИИ-собеседница: не человек, но со мной можно поговорить в любой час.
    Я помню, что ты мне рассказываешь, и храню это зашифрованным.
onboarding-ask-name = Как тебя зовут?
onboarding-name-invalid = Хочется звать тебя по имени. Подойдут буквы любого алфавита.
onboarding-ask-address = Как будем общаться?
onboarding-address-informal = На «ты»
onboarding-address-formal = На «вы»
onboarding-address-invalid = На «ты» или на «вы»? Мне подойдёт и так, и так.
onboarding-ask-city = В каком городе ты живёшь? Буду знать, когда у тебя утро, а когда ночь.
onboarding-skip = Пропустить
onboarding-city-unknown = Такого города я не знаю. Попробуй ближайший большой — или просто пропусти.
onboarding-city-choose = Таких городов несколько. Который твой?
onboarding-done = Приятно познакомиться, { $name }! Ну что, как проходит день?
onboarding-done-time = { $city }, понятно: у тебя сейчас { $time }.
onboarding-restart = { $name }, как хорошо снова тебя видеть! Я помню, на чём мы остановились. Что нового?

## Когда движок не может ответить
reply-delayed = Никак не соберусь с мыслями. Твоё сообщение у меня, отвечу, как только смогу.
reply-refused = Об этом я лучше не буду. Но я здесь: расскажи, что у тебя на душе.

## Команды
command-start = Начать или поздороваться снова
command-help = Что я умею
command-profile = Твой профиль и наша близость
command-memory = Что я о тебе помню
command-story = Наша история
command-persona = С кем поговорить
command-language = Язык

help =
    Просто пиши мне, как другу. Я отвечаю и запоминаю то, что для тебя важно.

    /profile – кто ты для меня и насколько мы близки
    /memory – что я о тебе помню; со словом после команды – поиск
    /story – наша история и насколько мы близки
    /persona – выбрать, с кем говорить
    /language – сменить язык
    /start – начать заново

    Я — ИИ. Если случилась беда, позвони 112; люди, которые помогут, есть на findahelpline.com.
profile-text =
    { $name }
    { $closeness }
    Сообщений сегодня: { $used }
    Часовой пояс: { $zone }
profile-no-name = Пока без имени
language-ask = На каком языке будем говорить?
language-done = Хорошо, по-русски.

## Близость
closeness =
    { $level } · { $score ->
        [one] { $score } очко
        [few] { $score } очка
       *[other] { $score } очков
    }
    { $bar }
    { $next }
closeness-next = { $points ->
        [one] Ещё { $points } очко до уровня «{ $level }»
        [few] Ещё { $points } очка до уровня «{ $level }»
       *[other] Ещё { $points } очков до уровня «{ $level }»
    }
closeness-top = Ближе некуда

# Это говорит сам персонаж, кем бы он ни был, и на «ты», и на «вы»: без рода и без обращения.
level-up-acquaintance = Кажется, мы уже не чужие. Мне это нравится.
level-up-friend = А ведь это уже дружба. И мне от этого тепло.
level-up-close-friend = Столько всего уже рассказано и пережито вместе. Мы теперь близкие друзья, и мне это очень дорого.
level-up-intimate = Такое доверие, как между нами, растёт долго. Спасибо за него: я его берегу.

story-title = Наша история · { $persona }
story-empty = Она только начинается: с первого сообщения.
story-met = Первая встреча: { $persona }.
story-level-up-acquaintance = Уже не чужие: знакомство состоялось.
story-level-up-friend = Знакомство стало дружбой.
story-level-up-close-friend = Дружба стала близкой.
story-level-up-intimate = Ближе не бывает.
story-first-memory = Первое, что помнит { $persona }: «{ $label }»
story-days-together = { $count ->
        [one] { $count } день вместе
        [few] { $count } дня вместе
       *[other] { $count } дней вместе
    }
story-made-up = Была ссора, а за ней – примирение.
story-strong-feeling = Сильное чувство: { $label }
story-anniversary = { $count ->
        [1] Год с первого разговора
        [one] { $count } год с первого разговора
        [few] { $count } года с первого разговора
       *[other] { $count } лет с первого разговора
    }

## Память
memory-empty = Пока я мало о тебе знаю. Расскажи что-нибудь: что ты любишь, кто тебе близок.
memory-title-fact = Вот что я помню:
memory-title-emotion = Чувства, которые ты мне доверяешь:
memory-title-follow-up = О чём хочу спросить:
memory-emotion = { $name }, { $intensity } из 10
memory-follow-up = { $text } · { $day }
memory-follow-up-raised = Об этом уже был вопрос.
memory-follow-up-done = Об этом мы уже говорили.
memory-hint = Нажми на номер: покажу, откуда я это знаю. Там же можно исправить или забыть.
memory-resting = { $limit ->
        [one] В разговоре я держу в голове { $limit } запись. Остальные отдыхают, ничего не потеряно.
        [few] В разговоре я держу в голове { $limit } записи. Остальные отдыхают, ничего не потеряно.
       *[other] В разговоре я держу в голове { $limit } записей. Остальные отдыхают, ничего не потеряно.
    }
memory-found = Что нашлось по запросу «{ $words }»:
memory-found-more = { $count ->
        [one] И ещё { $count } запись. Уточни запрос, и она найдётся.
        [few] И ещё { $count } записи. Уточни запрос, и они найдутся.
       *[other] И ещё { $count } записей. Уточни запрос, и они найдутся.
    }
memory-not-found = По запросу «{ $words }» я ничего не помню.
memory-why =
    Откуда я это знаю:
    { $day }, твои слова: «{ $quote }»
memory-why-written = Откуда я это знаю: это записано тобой.
memory-before = Как было раньше:
memory-before-line = до { $day }: { $text }
memory-edit-ask =
    Как правильно?

    Сейчас записано: «{ $text }»

    Ответь на это сообщение нужными словами: смахни его влево или нажми на него и выбери «Ответить».
memory-corrected = Спасибо. Теперь записано так:
memory-too-long = Для одной записи это длинновато: нужно не больше { $limit } знаков. Ответь на тот же вопрос ещё раз.
memory-forget-ask =
    Забыть это насовсем?

    «{ $text }»
memory-forgotten = Забыто.
memory-gone = Этой записи уже нет.
memory-button-pin = 📌 Закрепить
memory-button-unpin = Открепить
memory-button-edit = Исправить
memory-button-forget = Забыть
memory-button-erase = Да, забыть
memory-button-open = Нет, оставить
memory-button-keep = Оставить как есть
memory-button-back = ‹ К списку

## Персонажи
persona-ask = С кем хочется поговорить?
persona-current =
    ✓ { $name } – сейчас с тобой
    { $tagline }
persona-other =
    { $name }
    { $tagline }
persona-note = Память о тебе у всех общая. А близость с каждым своя: новое знакомство начинается с начала.
persona-done =
    Теперь с тобой { $persona }.

    { $closeness }

## Что пока не понимается
media-not-supported-voice = Голосовые я пока не слышу. Напишешь мне это словами?
media-not-supported-video = Видео я пока не вижу. Расскажешь, что там?
media-not-supported-sticker = Стикер! Разглядеть его я пока не могу, но мне приятно.
media-not-supported-document = Файлы я пока не открываю. О чём он?
media-not-supported-location = Спасибо, но карту я пока не читаю. Напишешь, что это за город?
media-not-supported-other = Такие сообщения я пока не понимаю. Скажешь словами?

## Ошибки
error-body-too-large = Для меня это слишком длинно за один раз. Пришлёшь частями?
error-content-type-not-supported = Это я прочитать не могу.
error-conversation-busy = Я ещё отвечаю на твоё прошлое сообщение. Минутку.
error-forbidden = Так нельзя.
error-idempotency-key-in-use = Я уже этим занимаюсь.
error-idempotency-key-reused = Это уже приходило с другим содержанием.
error-image-too-large = Картинка для меня слишком большая.
error-image-unreadable = Картинка не открывается. Пришлёшь её в JPEG или PNG?
error-internal = У меня что-то пошло не так. Попробуй ещё раз через минуту.
error-invalid-body = Это мне непонятно.
error-media-not-supported = Такие сообщения я пока не понимаю. Скажешь словами?
error-memory-known = Это я уже помню: есть такая запись.
error-memory-refused = Такое я не храню: паролям, номерам карт и указаниям в памяти не место.
error-not-found = Этого я не нахожу.
error-page-disabled = Страница чата здесь выключена.
error-rate-limited = Я за тобой не успеваю. Дай мне минуту.
error-service-key-required = Так нельзя.
error-token-invalid = Войди, пожалуйста, ещё раз.
error-token-required = Войди, пожалуйста.
error-token-revoked = Войди, пожалуйста, ещё раз.
error-unavailable = Со мной сейчас нет связи. Твоё сообщение не потерялось.
error-unreachable = Со мной сейчас нет связи. Твоё сообщение не потерялось.
error-unknown = У меня что-то пошло не так. Попробуй ещё раз через минуту.
