# Команды
command-start = Начать или поздороваться снова
command-help = Что я умею
command-profile = Твой профиль и наша близость
command-status = План и сообщения на сегодня
command-premium = Что даёт премиум
command-promo = Ввести код
command-memory = Что я о тебе помню; со словом после команды – поиск
command-story = Наша история
command-persona = С кем поговорить
command-voice = Голосовые ответы
command-settings = Настройки
command-city = Твой город и часовой пояс
command-language = Язык
command-reset = Начать разговор с чистого листа
command-export = Всё, что я о тебе храню, одним файлом
command-delete = Удалить аккаунт и все данные
command-stop = Только отвечать и никогда не начинать разговор
command-privacy = Что хранится и кто может это прочитать
command-terms = Условия
command-safety = Безопасность и где найти помощь
command-paysupport = Вопросы об оплате
command-developer_info = Об этом боте
command-broadcast = Написать всем (для оператора)

bot-menu-button = Открыть
bot-description =
    ИИ, с которым можно поговорить в любой час. Он помнит, что для тебя важно, хранит это зашифрованным и со временем становится ближе.

    Это не человек, и он никогда им не притворяется. С 18 лет.
bot-short-description = ИИ-собеседник, который тебя помнит. С 18 лет.

help-intro = Просто пиши мне, как другу. Я отвечаю и запоминаю то, что для тебя важно.
help-talk = Мы с тобой
help-manners = Как я с тобой общаюсь
help-plan = Твой план
help-data = Твои данные
help-about = Обо мне
help-outro = Я – ИИ. Если случилась беда, позвони по номеру 112; люди, которые помогут, есть на findahelpline.com.
profile-text =
    { $name }
    { $closeness }
    Сообщений сегодня: { $used }
    Часовой пояс: { $zone }
profile-no-name = Пока без имени
language-ask = На каком языке будем говорить?
language-done = Хорошо, по-русски.
