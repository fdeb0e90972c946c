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
onboarding-restart = { $name }, рада снова тебя видеть! Я помню, на чём мы остановились. Что нового?

## Когда движок не может ответить
reply-delayed = Никак не соберусь с мыслями. Твоё сообщение у меня, отвечу, как только смогу.
reply-refused = Об этом я лучше не буду. Но я здесь: расскажи, что у тебя на душе.

## Команды
command-start = Начать или поздороваться снова
command-help = Что я умею
command-profile = Твой профиль и наша близость
command-memory = Что я о тебе помню
command-language = Язык

help =
    Просто пиши мне, как другу. Я отвечаю и запоминаю то, что для тебя важно.

    /profile – кто ты для меня и насколько мы близки
    /memory – что я о тебе помню
    /language – сменить язык
    /start – начать заново

    Я — ИИ. Если случилась беда, позвони 112; люди, которые помогут, есть на findahelpline.com.
profile-text =
    { $name }
    { $level } · { $score ->
        [one] { $score } очко
        [few] { $score } очка
       *[other] { $score } очков
    }
    { $bar }
    { $next }
    Сообщений сегодня: { $used }
    Часовой пояс: { $zone }
profile-next = { $points ->
        [one] Ещё { $points } очко до уровня «{ $level }»
        [few] Ещё { $points } очка до уровня «{ $level }»
       *[other] Ещё { $points } очков до уровня «{ $level }»
    }
profile-top = Ближе некуда
profile-no-name = Пока без имени
memory-empty = Пока я мало о тебе знаю. Расскажи что-нибудь: что ты любишь, кто тебе близок.
memory-title = Вот что я помню:
language-ask = На каком языке будем говорить?
language-done = Хорошо, по-русски.

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
error-conversation-busy = Я ещё занята твоим прошлым сообщением. Минутку.
error-forbidden = Так нельзя.
error-idempotency-key-in-use = Я уже этим занимаюсь.
error-idempotency-key-reused = Это уже приходило с другим содержанием.
error-image-too-large = Картинка для меня слишком большая.
error-image-unreadable = Картинка не открывается. Пришлёшь её в JPEG или PNG?
error-internal = У меня что-то пошло не так. Попробуй ещё раз через минуту.
error-invalid-body = Это мне непонятно.
error-media-not-supported = Такие сообщения я пока не понимаю. Скажешь словами?
error-not-found = Этого я не нахожу.
error-page-disabled = Страница чата здесь выключена.
error-rate-limited = Я за тобой не успеваю. Дай мне минуту.
error-service-key-required = Так нельзя.
error-token-invalid = Войди, пожалуйста, ещё раз.
error-token-required = Войди, пожалуйста.
error-token-revoked = Войди, пожалуйста, ещё раз.
error-unavailable = Я сейчас недоступна. Твоё сообщение не потерялось.
error-unreachable = Я сейчас недоступна. Твоё сообщение не потерялось.
error-unknown = У меня что-то пошло не так. Попробуй ещё раз через минуту.
