# Память
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
