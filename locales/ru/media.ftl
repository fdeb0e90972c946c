# Что пока не понимается
media-not-supported-voice = Голосовые я пока не слышу. Напишешь мне это словами?
media-not-supported-video = Видео я пока не вижу. Расскажешь, что там?
media-not-supported-sticker = Стикер! Разглядеть его я пока не могу, но мне приятно.
media-not-supported-document = Файлы я пока не открываю. О чём он?
media-not-supported-location = Спасибо, но карту я пока не читаю. Напишешь, что это за город?
media-not-supported-other = Такие сообщения я пока не понимаю. Скажешь словами?
