# Знакомство
onboarding-welcome =
    Привет! Я — ИИ-собеседница: не человек, но со мной можно поговорить в любой час.
    Я помню, что ты мне рассказываешь, и храню это зашифрованным.
onboarding-ask-name = Как тебя зовут?
onboarding-name-invalid = Хочется звать тебя по имени. Подойдут буквы любого алфавита.
onboarding-ask-address = Как будем общаться?
onboarding-address-informal = На «ты»
onboarding-address-formal = На «вы»
onboarding-address-invalid = На «ты» или на «вы»? Мне подойдёт и так, и так.
onboarding-ask-city = В каком городе ты живёшь? Буду знать, когда у тебя утро, а когда ночь.
onboarding-skip = Пропустить
onboarding-city-unknown = Такого города я не знаю. Попробуй ближайший большой — или просто пропусти.
onboarding-city-choose = Таких городов несколько. Который твой?
onboarding-done = Приятно познакомиться, { $name }! Ну что, как проходит день?
onboarding-done-time = { $city }, понятно: у тебя сейчас { $time }.
onboarding-restart = { $name }, как хорошо снова тебя видеть! Я помню, на чём мы остановились. Что нового?
