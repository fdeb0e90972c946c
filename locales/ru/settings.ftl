# Настройки: и на «ты», и на «вы», поэтому без обращения.
settings-title = Настройки. Кнопка меняет их сразу.
settings-language = 🌐 Язык: { $language }. На нём я пишу и отвечаю.
settings-voice = 🎙 Голос: { $mode }. Когда отвечать голосом, а не текстом; входит в премиум, подробнее – /voice.
settings-nudges =
    ✉️ Начинать разговор: { $count ->
        [0] никогда
       *[other] по поводам, отмеченным ниже
    }. Не больше двух сообщений в день и ни одного, пока два остались без ответа; /stop выключает всё сразу.
settings-quiet = 🌙 Тихие часы: с { $from } до { $to } ({ $zone }). В это время я разговор не начинаю.
settings-quiet-none = 🌙 Тихие часы: их нет.
settings-city = 📍 Город: { $city }, часовой пояс { $zone }. Изменить: /city
settings-city-none = 📍 Город не указан, часовой пояс { $zone }. Изменить: /city
settings-quiet-hint = Можно взять готовый промежуток или сдвинуть начало и конец на час.
settings-persona = 👤 Собеседник сейчас: { $persona }. Выбрать другого можно в любой момент.
settings-memory = 🧠 Память: всё, что я помню, можно прочитать, исправить и забыть.
settings-address = { $form ->
        [formal] 🤝 Обращение: на «вы». Так я говорю в разговоре.
       *[informal] 🤝 Обращение: на «ты». Так я говорю в разговоре.
    }
settings-address-informal = На «ты»
settings-address-formal = На «вы»
settings-nudge-follow-up = Спросить, как всё прошло
settings-nudge-anniversary = Вспомнить о наших датах
settings-nudge-morning = Доброе слово утром
settings-nudge-evening = Доброе слово вечером
settings-button-quiet = 🌙 Тихие часы
settings-button-personas = 👤 С кем говорить
settings-button-memory = 🧠 Память
settings-button-back = ‹ К настройкам
settings-quiet-from-earlier = Начало −1 ч
settings-quiet-from-later = Начало +1 ч
settings-quiet-to-earlier = Конец −1 ч
settings-quiet-to-later = Конец +1 ч

voice-now = Голосовые ответы: { $mode }
voice-mode-auto = К месту
voice-mode-always = Всегда
voice-mode-never = Никогда
voice-about-auto = К месту – голосом на голос или по просьбе.
voice-about-always = Всегда – голосом на каждое сообщение.
voice-about-never = Никогда – только текстом.
voice-premium = Голос входит в премиум. На бесплатном плане я отвечаю текстом, а выбор подождёт. Подробнее: /premium

stop-done = Хорошо: отвечать буду, а разговор больше не начинаю. Включить снова: /settings.

status-plan-free = План: бесплатный
status-plan-premium = План: премиум
status-plan-premium-until = План: премиум, до { $day }
status-ended = Премиум закончился { $day }
status-used = { $used ->
        [0] Сегодня сообщений ещё не было; ограничений нет.
        [one] Сегодня { $used } сообщение; ограничений нет.
        [few] Сегодня { $used } сообщения; ограничений нет.
       *[other] Сегодня { $used } сообщений; ограничений нет.
    }
status-used-of = { $used ->
        [0] Сегодня сообщений ещё не было, а можно { $limit }.
        [one] Сегодня { $used } сообщение из { $limit }.
        [few] Сегодня { $used } сообщения из { $limit }.
       *[other] Сегодня { $used } сообщений из { $limit }.
    }
status-left = { $left ->
        [0] На сегодня это всё; счёт начнётся заново в полночь по местному времени.
        [one] Осталось ещё { $left } сообщение; счёт начнётся заново в полночь по местному времени.
        [few] Осталось ещё { $left } сообщения; счёт начнётся заново в полночь по местному времени.
       *[other] Осталось ещё { $left } сообщений; счёт начнётся заново в полночь по местному времени.
    }
status-kept = { $kept ->
        [one] Ждёт ответа { $kept } сообщение: отвечу после { $time }.
        [few] Ждут ответа { $kept } сообщения: отвечу после { $time }.
       *[other] Ждут ответа { $kept } сообщений: отвечу после { $time }.
    }
status-more = Что даёт премиум: /premium
