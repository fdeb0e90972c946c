# Страница администратора
admin-title = Администрирование
admin-opening = Минутку…
admin-retry = Попробовать ещё раз
admin-log-out = Выйти
admin-signed-in = Администратор { $id }, до { $until }

admin-outside-title = Сюда входят по ссылке
admin-outside-text = Напиши боту /admin. Он пришлёт ссылку, по которой можно войти один раз и в течение десяти минут.
admin-away-title = Сервис не отвечает
admin-away-text = Ничего не потерялось. Проверь соединение и попробуй ещё раз.

admin-password-title = Ещё один шаг
admin-password-label = Пароль оператора
admin-password-send = Дальше

admin-problem =
    { $code ->
        [login-refused] По этой ссылке не войти: возможно, ей уже воспользовались или прошло слишком много времени.
        [session-over] Сеанс окончен.
        [password-wrong] Пароль не подходит.
        [rate-limited] Слишком много попыток. Подожди немного.
        [unreachable] Сервис не отвечает.
       *[other] Не получилось ({ $code }).
    }

admin-safety-title = Отчёт о безопасности
admin-safety-year = Год
admin-safety-about = Сколько раз что-то было сказано по правилу, по месяцам (UTC). Кому — неизвестно.
admin-safety-what = Что сказано
admin-safety-total = Год
admin-safety-kind =
    { $kind ->
        [ai-notice] Напоминание, что это ИИ
        [crisis-card] Помощь в кризисе
        [third-party-card] Помощь для другого человека
        [age-lock] Закрыто из-за возраста
        [check-in] Вопрос «как ты?»
        [reply-withheld] Ответ задержан
       *[other] { $kind }
    }

admin-audit-title = Журнал аудита
admin-audit-whole =
    { $rows ->
        [0] Цепочка цела; записей пока нет.
        [one] Цепочка цела: { $rows } запись.
        [few] Цепочка цела: { $rows } записи.
       *[many] Цепочка цела: { $rows } записей.
    }
admin-audit-head = Записать в другом месте:
admin-audit-broken = Цепочка нарушена на записи { $seq }: кто-то изменил журнал.
admin-audit-number = №
admin-audit-when = Когда
admin-audit-who = Кто
admin-audit-what = Что
admin-audit-target = О ком или о чём
admin-audit-why = Почему
admin-audit-nobody = неизвестно
