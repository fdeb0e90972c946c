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
        [offer-unknown] Такого предложения уже нет.
        [account-locked] Премиум — для совершеннолетних. Возраст можно подтвердить в чате.
        [not-now] Сейчас ничего не продаётся. Разговор — как всегда, в чате.
        [subscribed-already] Подписка уже есть и продлевается сама.
        [no-subscription] Подписки нет.
        [telegram-refused] Telegram на это не соглашается. Ничего не списано; подписку можно изменить и в самом Telegram: Настройки → Мои звёзды.
        [telegram-unavailable] Telegram сейчас не отвечает. Ничего не списано, стоит попробовать чуть позже.
        [trial-used] Пробный срок даётся один раз, и он уже был.
        [promo-unknown] Такого кода нет.
        [promo-expired] Этот код больше не действует.
        [promo-used-up] Этот код уже использовали столько раз, сколько можно.
        [promo-used-already] Этот код здесь уже применяли.
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
app-messages-kept = { $kept ->
        [one] { $kept } сообщение сохранено, ответ придёт после { $time }.
        [few] { $kept } сообщения сохранены, ответ придёт после { $time }.
       *[other] { $kept } сообщений сохранено, ответ придёт после { $time }.
    }
app-messages-full = Новые сообщения сохранятся, ответ придёт после { $time }.
app-subscription-active =
    Следующее продление: { $renews }, { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
       *[other] { $stars } звёзд
    }.
app-subscription-cancelled = Подписка отменена: больше ничего не спишется, а премиум остаётся до { $ends }.
app-subscription-restored = Подписку можно продолжить. Осталось подтвердить это в Telegram: Настройки → Мои звёзды → эта подписка → Возобновить. До этого ничего не спишется.
app-subscription-failed = Продлить не получилось. Премиум действует до { $ends }. Когда звёзд хватит, продлить можно в Telegram: Настройки → Мои звёзды.
app-subscription-cancel = Отменить подписку
app-subscription-cancel-ask = Отменить подписку? Премиум останется до { $ends }, больше ничего не спишется.
app-subscription-cancel-yes = Да, отменить
app-subscription-cancel-no = Оставить
app-subscription-resume = Возобновить подписку
app-subscription-resume-ask =
    Возобновить? Следующее продление: { $renews }, { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
       *[other] { $stars } звёзд
    }.
app-subscription-resume-yes = Да, возобновить
app-subscription-resume-no = Не надо
app-trial = На пробу
app-trial-text =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } премиума, один раз для каждого. Это бесплатно и заканчивается само.
app-trial-start = Попробовать
app-trial-begun = Премиум включён. Он закончится сам, отменять ничего не нужно.
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
app-offer-buy = Купить: { $offer }, { $price }
app-price-stars = { $stars ->
        [one] { $stars } звезда
        [few] { $stars } звезды
       *[other] { $stars } звёзд
    }
app-pay-with = Чем платить
app-pay-stars = Звёзды
app-prices-note = Оплата проходит в Telegram. Близость не продаётся: она растёт только из разговоров.
app-discount = По коду { $code } следующий разовый платёж меньше на { $percent } %.
app-paid = Спасибо! Премиум включён.
app-paid-waiting = Платёж принят, секунду…
app-paid-late = Платёж обрабатывается. Купленное появится само, обычно в течение пары минут. Если нет — поможет команда /paysupport в чате.
app-paid-failed = Платёж не прошёл, ничего не списано.
app-code = Промокод
app-code-label = Код
app-code-use = Применить
app-code-percent = Следующий разовый платёж меньше на { $percent } %.
app-code-days =
    Премиум стал дольше на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }.
app-gift = В подарок
app-gift-note = После оплаты здесь появится ссылка. Месяц достанется тому, кто откроет её первым.
app-gift-buy = В подарок: { $offer }, { $price }
app-gift-paid = Спасибо! Ссылка на подарок уже здесь.
app-gift-days =
    Подарок: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
app-gift-waiting = Ещё не открыт
app-gift-redeemed = Открыт
app-gift-share = Поделиться
app-gift-copy = Скопировать ссылку
app-gift-copied = Скопировано
app-gift-no-link = Ссылку сейчас не получить. Она появится здесь чуть позже.

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
app-pages = О сервисе
app-page-safety = Безопасность
app-page-privacy = Приватность
app-page-terms = Условия

app-export = Забрать копию
app-export-text = Всё, что хранится: разговоры, воспоминания, настройки, платежи. Файл придёт прямо в чат по команде { $command }.
app-export-copy = Скопировать { $command }
app-export-copied = Скопировано
app-consents = На что есть согласие
app-consent = { $purpose ->
        [conversation] Разговор
        [memory] Память
       *[media] Голос, картинки и файлы
    }
app-wipe = Забыть всё, что в памяти
app-wipe-text = Сотрутся факты, чувства, планы и пересказы, и ничего из сказанного до сих пор больше не запомнится. Разговор, близость и план останутся.
app-wipe-ask = Забыть всё навсегда?
app-wipe-yes = Забыть всё
app-remove = Удалить аккаунт
app-remove-text = Разговоры, воспоминания и профиль будут стёрты вместе с ключом, которым их можно прочесть. Вернуть их не сможет никто.
app-remove-premium = Оплаченный премиум тоже пропадёт. Подписка, если она есть, отменится.
app-remove-ask = Удалить всё навсегда?
app-remove-yes = Удалить навсегда
app-privacy = Всё хранится зашифрованным, у каждого свой ключ.
