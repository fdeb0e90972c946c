# Мини-приложение: подходит и к «ты», и к «вы», и к персонажу любого рода
app-opening = Минутку…
app-retry = Попробовать ещё раз
app-close = Вернуться в чат
app-save = Сохранить
app-cancel = Отмена
app-today = сегодня
app-yesterday = вчера
app-tomorrow = завтра

app-notice-outside-title = Это окно открывается из Telegram
app-notice-outside-text = Нужно открыть чат с собеседником и нажать кнопку меню слева от поля ввода. Здесь, без Telegram, не понять, чьи это воспоминания.
app-notice-expired-title = Окно открыто слишком давно
app-notice-expired-text = Ради безопасности его нужно открыть заново из чата.
app-notice-unreachable-title = Никто не отвечает
app-notice-unreachable-text = Пропала связь, или сервер перезапускается.
app-notice-removed-title = Всё удалено
app-notice-removed-text = Разговоры, воспоминания и профиль стёрты вместе с ключом. Спасибо за время, проведённое вместе.

app-problem = { $code ->
        [unreachable] Связь прервалась. Стоит попробовать ещё раз.
        [rate-limited] Слишком часто. Нужна минутка.
        [unavailable] Сейчас не получается. Стоит попробовать чуть позже.
        [payments-disabled] Здесь ничего не продаётся.
        [memory-known] Это уже запомнено.
        [memory-refused] Пароли, номера карт и приказы собеседнику не хранятся как воспоминания.
        [not-found] Этого больше нет.
        [invalid-body] В таком виде это не сохранить.
       *[other] Не получилось. Стоит попробовать чуть позже.
    }

app-tabs = Разделы
app-tab-home = Мы
app-tab-memories = Память
app-tab-plan = Премиум
app-tab-settings = Настройки

app-kind = ИИ-собеседник
app-meet-title = Сначала — знакомство
app-meet-text = Всё начинается в чате: команда /start, пара вопросов — и можно разговаривать.
app-closeness = Насколько мы близки
app-level = Уровень { $number } из 5
app-points = { $points ->
        [one] { $points } очко
        [few] { $points } очка
       *[other] { $points } очков
    }
app-next = { $points ->
        [one] ещё { $points } очко до уровня «{ $level }»
        [few] ещё { $points } очка до уровня «{ $level }»
       *[other] ещё { $points } очков до уровня «{ $level }»
    }
app-top = ближе некуда
app-story = Наша история
app-story-empty = Она начинается с первого разговора. Всё, что будет прожито вместе, появится здесь.

app-memories = Что помнит { $persona }
app-memories-count = { $count ->
        [one] { $count } воспоминание. Любое можно исправить или забыть.
        [few] { $count } воспоминания. Любое можно исправить или забыть.
       *[other] { $count } воспоминаний. Любое можно исправить или забыть.
    }
app-memories-empty-title = Пока ничего
app-memories-empty = Стоит упомянуть в чате, что любимо, кто дорог, что в планах, — и это появится здесь. Или записать самостоятельно.
app-memories-resting = { $limit ->
        [one] В разговоре участвует { $limit } запись, самая важная. Остальные отдыхают и не теряются.
        [few] В разговоре участвуют { $limit } записи, самые важные. Остальные отдыхают и не теряются.
       *[other] В разговоре участвуют { $limit } записей, самые важные. Остальные отдыхают и не теряются.
    }
app-search = Поиск по воспоминаниям
app-search-found = Нашлось: { $count }
app-search-nothing = Ничего похожего нет.
app-category = { $category ->
        [preferences] Вкусы
        [work] Работа
        [family] Семья
        [pets] Питомцы
        [health] Здоровье
        [hobbies] Увлечения
        [memories] Было
        [plans] Планы
        [pinned] Закреплено
        [all] Все
       *[other] Разное
    }
app-category-label = О чём
app-feelings = Что чувствовалось
app-feeling = { $name } · { $strength ->
        [gentle] мягко
        [strong] сильно
       *[very-strong] очень сильно
    }
app-follow-ups = К чему вернуться
app-due = Когда: { $day }
app-raised = Об этом уже был разговор.
app-said = Сказано { $day }
app-written = Записано вручную
app-is-pinned = Закреплено

app-memory-fact = Воспоминание
app-memory-emotion = Чувство
app-memory-follow-up = К чему вернуться
app-why = Откуда это известно
app-why-words = Собственные слова, { $day }:
app-why-written = Это записано вручную в списке воспоминаний.
app-quote = «{ $text }»
app-before = Как было раньше
app-before-line = { $text } — до { $day }
app-pin = Закрепить
app-unpin = Открепить
app-correct = Исправить
app-forget = Забыть
app-forget-ask = Забыть это навсегда?
app-forget-yes = Забыть
app-forget-no = Оставить
app-add = Добавить воспоминание
app-memory-text = Воспоминание
app-memory-placeholder = Например: не ем грибы

app-plan = Премиум
app-plan-name = { $plan ->
        [premium] Премиум
       *[free] Бесплатный план
    }
app-plan-until = до { $day }
app-plan-forever = без срока
app-messages-today = Сообщения сегодня
app-messages-used = { $used } из { $limit }
app-messages-unlimited = { $used }, без ограничений
app-premium = Что даёт премиум
app-premium-has = Что входит в премиум
app-benefit-messages = Разговор без счёта
app-benefit-messages-hint = Бесплатно — до { $limit } сообщений в день
app-benefit-memory = Вся память
app-benefit-memory-hint = Давние разговоры тоже вспоминаются, и воспоминаний в деле до { $facts }
app-benefit-voice = Голосовые ответы
app-benefit-voice-hint = Живая интонация под настроение
app-benefit-photos = Фотографии
app-benefit-photos-hint = Можно показать, а не только рассказать
app-benefit-pictures = Рисунки
app-benefit-pictures-hint = По просьбе, почти о чём угодно
app-benefit-first = Ответы без очереди
app-benefit-first-hint = Даже когда собеседников много
app-prices = Выбрать срок
app-prices-more = Добавить дней
app-offer-subscription = Подписка
app-offer-months = { $months ->
        [one] { $months } месяц
        [few] { $months } месяца
       *[other] { $months } месяцев
    }
app-offer-days = { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
app-offer-renews = Продлевается каждые { $days } дней, отменить можно в любой момент
app-offer-once = Разовый платёж
app-offer-saves = выгода { $percent } %
app-offer-buy = { $stars ->
        [one] Купить: { $offer }, { $stars } звезда
        [few] Купить: { $offer }, { $stars } звезды
       *[other] Купить: { $offer }, { $stars } звёзд
    }
app-prices-note = Оплата звёздами Telegram. Близость не продаётся: она растёт только из разговоров.
app-paid = Спасибо! Премиум включён.
app-paid-waiting = Платёж принят, включаем премиум…
app-paid-late = Платёж обрабатывается. Премиум включится сам, обычно в течение пары минут. Если нет — поможет команда /paysupport в чате.
app-paid-failed = Платёж не прошёл, звёзды на месте.

app-settings = Настройки
app-settings-you = Обо мне
app-name = Имя
app-name-none = Пока без имени
app-name-change = Изменить имя
app-language = Язык
app-language-name = { $language ->
        [ru] Русский
       *[en] English
    }
app-address = Обращение
app-address-informal = На «ты»
app-address-formal = На «вы»
app-city = Город
app-city-none = не указан
app-time-zone = Часовой пояс
app-city-hint = Изменить город и часовой пояс можно в чате: команда /city.
app-settings-companion = Собеседник
app-persona = С кем говорить
app-personas-hint = Воспоминания общие: их знает каждый. А близость с каждым растёт своя.
app-persona-current = Сейчас на связи
app-persona-imported = Создано кем-то другим
app-voice = Ответы голосом
app-voice-mode = { $mode ->
        [always] Всегда
        [never] Никогда
       *[auto] К месту
    }
app-voice-hint = { $mode ->
        [always] Каждый ответ приходит голосом.
        [never] Только текст.
       *[auto] В ответ на голосовое сообщение, или по просьбе.
    }
app-voice-premium = Голос входит в премиум.
app-nudges = { $persona } может написать по своей инициативе
app-nudge = { $kind ->
        [follow-up] Узнать, как прошло
        [anniversary] Годовщины
        [morning] Доброе утро
       *[evening] Добрый вечер
    }
app-nudge-hint = { $kind ->
        [follow-up] Экзамен, визит к врачу, встреча: то, о чём был разговор
        [anniversary] День знакомства и другие общие даты
        [morning] Пара тёплых слов в начале дня
       *[evening] Как прошёл день
    }
app-nudges-note = Не чаще двух раз в день. Если ответа нет, наступает тишина.
app-quiet = Тихие часы
app-quiet-from = С
app-quiet-to = До
app-account = Данные и аккаунт
app-account-hint = Забрать копию или удалить всё

app-export = Забрать копию
app-export-text = Всё, что хранится: разговоры, воспоминания, настройки, платежи. Файл придёт прямо в чат по команде { $command }.
app-export-copy = Скопировать { $command }
app-export-copied = Скопировано
app-remove = Удалить аккаунт
app-remove-text = Разговоры, воспоминания и профиль будут стёрты вместе с ключом, которым их можно прочесть. Вернуть их не сможет никто.
app-remove-premium = Оплаченный премиум тоже пропадёт. Подписку, если она есть, нужно отменить отдельно в настройках Telegram.
app-remove-ask = Удалить всё навсегда?
app-remove-yes = Удалить навсегда
app-privacy = Всё хранится зашифрованным, у каждого свой ключ.
