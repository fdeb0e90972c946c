# Рассылки: то, что хозяин бота говорит сразу многим
broadcast-from-operator = – Новости от тех, кто ведёт этого бота. Больше не присылать: /stop

broadcast-how =
    Напиши сообщение так, как оно должно прийти, и ответь на него командой /broadcast. Сначала его увидишь только ты – и узнаешь, сколько людей его получит. Без подтверждения ничего не уйдёт.

    Слова после команды выбирают, кому: язык (ru, en), план (free, premium), число дней, за которые люди что-то писали. Например: /broadcast ru premium 30
broadcast-too-long =
    Для рассылки это слишком длинно: { $length ->
        [one] { $length } символ
        [few] { $length } символа
       *[many] { $length } символов
    }, а можно не больше { $limit }.
broadcast-draft =
    Так это придёт. { $people ->
        [0] Сейчас этого не получит никто.
        [one] Это получит { $people } человек.
        [few] Это получат { $people } человека.
       *[many] Это получат { $people } человек.
    }
    По-русски: { $russian }, по-английски: { $english }
    Кому: { $audience }
broadcast-audience-all = всем, кому можно писать
broadcast-audience-days =
    { $days ->
        [one] писали за последний { $days } день
        [few] писали за последние { $days } дня
       *[many] писали за последние { $days } дней
    }
broadcast-progress =
    { $state ->
        [sending] Рассылка идёт.
        [paused] Рассылка на паузе.
        [done] Рассылка закончена.
       *[cancelled] Рассылка отменена.
    }
    { $bar } { $percent } %
    Отправлено: { $sent } из { $total }
    Заблокировали бота: { $blocked }
    Не принял Telegram: { $failed }
    Пропущены (сказали /stop или ушли): { $leftOut }
    Ждут: { $waiting }
    В секунду: { $rate }
broadcast-send = Отправить
broadcast-cancel = Отменить
broadcast-refresh = Обновить
broadcast-pause = Пауза
broadcast-resume = Продолжить
