# Closeness
closeness =
    { $level } · { $score ->
        [one] { $score } point
       *[other] { $score } points
    }
    { $bar }
    { $next }
closeness-next = { $points ->
        [one] { $points } point to go until “{ $level }”
       *[other] { $points } points to go until “{ $level }”
    }
closeness-top = As close as it gets

# Said by the companion, whoever it is, in the moment it happens.
level-up-acquaintance = We're not strangers any more, are we? I like that.
level-up-friend = You know, this has become a friendship. It warms me.
level-up-close-friend = So much has been told and lived through between us. We're close friends now, and that means a lot to me.
level-up-intimate = Trust like ours takes a long time to grow. Thank you for it; I'll take good care of it.

story-title = Our story · { $persona }
story-empty = It is only beginning. Write me something.
story-met = You and { $persona } meet.
story-level-up-acquaintance = Strangers no more: you and { $persona } know each other now.
story-level-up-friend = You and { $persona } are friends now.
story-level-up-close-friend = You and { $persona } are close friends now.
story-level-up-intimate = You and { $persona } could not be closer.
story-first-memory = The first thing { $persona } remembers about you: “{ $label }”
story-days-together = { $count ->
        [one] { $count } day together
       *[other] { $count } days together
    }
story-made-up = There was a quarrel, and you made up.
story-strong-feeling = { $persona } shares a strong feeling with you: { $label }
story-anniversary = { $count ->
        [1] A year since your first talk
       *[other] { $count } years since your first talk
    }
