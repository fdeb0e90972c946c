# Персонажи
persona-ask = С кем хочется поговорить?
persona-current =
    ✓ { $name } – сейчас с тобой
    { $tagline }
persona-other =
    { $name }
    { $tagline }
persona-note = Память о тебе у всех общая. А близость с каждым своя: новое знакомство начинается с начала.
persona-done =
    Теперь с тобой { $persona }.

    { $closeness }
