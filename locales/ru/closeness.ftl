# Близость
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
