# Только для оператора
command-grant = Дать премиум (для оператора)
command-refund = Вернуть платёж (для оператора)
command-promocode = Завести промокод (для оператора)
command-ledger = Кто что платил и получал (для оператора)
command-admin = Ссылка на страницу администратора (для оператора)

operator-grant-how = /grant <id пользователя> <дней> <причина>, например: /grant 12345 30 помощь с переводом
operator-granted =
    Пользователю { $user }: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } премиума.
operator-refund-how = /refund <номер платежа> <причина>. Вместе с платежом отзовётся всё, что он дал.
operator-refund =
    { $state ->
        [done] Платёж возвращён, всё, что он дал, отозвано.
        [refused] Telegram отказывается его возвращать: { $failure }
       *[waiting] Telegram пока не ответил, запрос повторится сам. Та же команда покажет, как идут дела.
    }
operator-promocode-how =
    /promocode <КОД> <20% или 7d> <на скольких человек> [последний день], например:
    /promocode SPRING 20% 100 2027-05-31
    /promocode HELLO 7d 50
operator-promocode-percent = С кодом { $code } покупка на { $percent } % дешевле.
operator-promocode-days =
    Код { $code } даёт { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } премиума.
operator-promocode-uses =
    Его могут использовать { $uses ->
        [one] { $uses } человек.
        [few] { $uses } человека.
       *[many] { $uses } человек.
    }
operator-promocode-until = Он действует до { $day }
operator-ledger-how = /ledger <id пользователя>
operator-ledger-none = У этого пользователя в книге ничего нет.
operator-ledger-entry =
    – { $day }: { $what }, { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, { $price }, { $id }{ $more ->
        [none] { "" }
       *[other] { " " }({ $more })
    }

operator-admin-link =
    По этой ссылке можно войти на страницу администратора: один раз и в течение десяти минут. Она только для тебя.
    { $url }
