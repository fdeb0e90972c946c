# Personas
persona-ask = Whom would you like to talk to?
persona-current =
    ✓ { $name }, with you now
    { $tagline }
persona-other =
    { $name }
    { $tagline }
persona-note = What I remember about you is known to all of them. Closeness is with each: with somebody new it starts from the beginning.
persona-done =
    { $persona } is with you now.

    { $closeness }
