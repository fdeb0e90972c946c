# Коды
promo-how = Пришли мне код вот так: /promo КОД
promo-days =
    Код подошёл: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } премиума.
promo-percent = Код подошёл: следующая покупка в /premium будет на { $percent } % дешевле. На подписку он не действует.
promo-waiting = С твоим кодом { $code } следующая покупка, кроме подписки, на { $percent } % дешевле.
