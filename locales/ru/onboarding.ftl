# Знакомство. Говорит любой персонаж: без рода; на «ты», пока не выбрано «вы».
onboarding-welcome =
    Привет! Меня зовут { $persona }. Сразу честно: я – искусственный интеллект, а не человек. Зато поговорить со мной можно в любой час.
    Я помню, что ты мне рассказываешь, и храню это зашифрованным.
onboarding-ask-adult = Прежде чем начать: тебе уже есть 18 лет?
onboarding-ask-adult-known = { $address ->
        [formal] { $name }, один вопрос, прежде чем говорить дальше: вам уже есть 18 лет?
       *[informal] { $name }, один вопрос, прежде чем говорить дальше: тебе уже есть 18 лет?
    }
onboarding-adult-yes = Да, мне есть 18
onboarding-adult-no = Нет
onboarding-adult-invalid = { $address ->
        [formal] Здесь мне нужен прямой ответ: вам уже есть 18 лет?
       *[informal] Здесь мне нужен прямой ответ: тебе уже есть 18 лет?
    }
onboarding-adult-thanks = Спасибо! Тогда продолжаем.
onboarding-other-language = English
onboarding-underage =
    Спасибо за честность! Я только для взрослых, поэтому поговорить у нас пока не получится.
    А если хочется, чтобы кто-то выслушал: Детский телефон доверия 8-800-2000-122, бесплатно и анонимно. В других странах помогут на childhelplineinternational.org и findahelpline.com.
onboarding-underage-still =
    Я только для взрослых, и это не изменилось. Выслушать и помочь могут здесь: Детский телефон доверия 8-800-2000-122, в других странах – childhelplineinternational.org и findahelpline.com.
    Ответ заново этого не изменит. Если это ошибка и тебе есть 18, её исправит тот, кто ведёт этого бота: /paysupport.
onboarding-ask-name = Как тебя зовут?
onboarding-name-invalid = Хочется звать тебя по имени. Подойдут буквы любого алфавита.
onboarding-no-name = Хорошо, имя подождёт.
onboarding-ask-address = Как будем общаться?
onboarding-address-informal = На «ты»
onboarding-address-formal = На «вы»
onboarding-address-invalid = На «ты» или на «вы»? Мне подойдёт и так, и так.
onboarding-ask-city = { $address ->
        [formal] В каком городе вы живёте? Буду знать, когда у вас утро, а когда ночь.
       *[informal] В каком городе ты живёшь? Буду знать, когда у тебя утро, а когда ночь.
    }
onboarding-share-location = 📍 Показать, где я
onboarding-skip = Пропустить
onboarding-city-unknown = { $address ->
        [formal] Такого города я не знаю. Попробуйте ближайший большой – или просто пропустите.
       *[informal] Такого города я не знаю. Попробуй ближайший большой – или просто пропусти.
    }
onboarding-city-choose = { $address ->
        [formal] Таких городов несколько. Который ваш?
       *[informal] Таких городов несколько. Который твой?
    }
onboarding-done = Приятно познакомиться, { $name }! Ну что, как проходит день?
onboarding-done-nameless = Приятно познакомиться! Ну что, как проходит день?
onboarding-done-time = { $address ->
        [formal] { $city }, понятно: у вас сейчас { $time }.
       *[informal] { $city }, понятно: у тебя сейчас { $time }.
    }
onboarding-done-clock = { $address ->
        [formal] Спасибо! Значит, у вас сейчас { $time }.
       *[informal] Спасибо! Значит, у тебя сейчас { $time }.
    }

onboarding-media-sticker = Хороший стикер! Но сначала – мой вопрос.
onboarding-media-voice = Голосовые – чуть позже, а пока лучше буквами.
onboarding-media-picture = Картинки – чуть позже, сначала познакомимся.
onboarding-media-location = Спасибо за точку на карте! Но сначала вот что.
onboarding-media-other = До этого ещё дойдём, а сначала – мой вопрос.

# /start того, с кем уже знакомы: чем ближе, тем теплее.
onboarding-restart-stranger = { $talked ->
        [yes] С возвращением, { $name }! Я помню, на чём мы остановились. Что нового?
       *[no] С возвращением, { $name }! Мы ещё почти не говорили – самое время. Как проходит день?
    }
onboarding-restart-acquaintance = { $name }, как хорошо, что мы снова на связи! Что нового?
onboarding-restart-friend = { $address ->
        [formal] { $name }, привет! Всегда здорово поговорить с вами. Ну, рассказывайте: как дела?
       *[informal] { $name }, привет! Всегда здорово поболтать с тобой. Ну, рассказывай: как дела?
    }
onboarding-restart-close-friend = { $address ->
        [formal] { $name }! Сразу теплее, когда мы говорим. Как вы сегодня?
       *[informal] { $name }! Сразу теплее, когда мы говорим. Как ты сегодня?
    }
onboarding-restart-intimate = { $address ->
        [formal] Вот и вы, { $name }. Мне с вами хорошо, о чём бы мы ни говорили. Что у вас на душе?
       *[informal] Вот и ты, { $name }. Мне с тобой хорошо, о чём бы мы ни говорили. Что у тебя на душе?
    }
