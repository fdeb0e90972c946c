# Settings
settings-title = Settings. A button changes them at once.
settings-language = 🌐 Language: { $language }. I write and answer in it.
settings-voice = 🎙 Voice: { $mode }. When I answer by voice instead of writing; part of premium, more in /voice.
settings-nudges =
    ✉️ Writing first: { $count ->
        [0] never
       *[other] for the reasons ticked below
    }. At most two messages a day, none while two stay unanswered; /stop ends it at once.
settings-quiet = 🌙 Quiet hours: { $from } to { $to } ({ $zone }). I never write first then.
settings-quiet-none = 🌙 Quiet hours: none.
settings-city = 📍 City: { $city }, time zone { $zone }. To change: /city
settings-city-none = 📍 City: not given, time zone { $zone }. To change: /city
settings-quiet-hint = Take a range, or move either end by an hour.
settings-persona = 👤 With you now: { $persona }. Somebody else can be chosen at any time.
settings-memory = 🧠 Memory: all that I remember can be read, corrected and forgotten.
settings-address = { $form ->
        [formal] Form of address: polite.
       *[informal] Form of address: casual.
    }
settings-address-informal = Casual
settings-address-formal = Polite
settings-nudge-follow-up = Ask how things went
settings-nudge-anniversary = Remember our dates
settings-nudge-morning = A word in the morning
settings-nudge-evening = A word in the evening
settings-button-quiet = 🌙 Quiet hours
settings-button-personas = 👤 Whom to talk to
settings-button-memory = 🧠 Memory
settings-button-back = ‹ Settings
settings-quiet-from-earlier = Begin −1 h
settings-quiet-from-later = Begin +1 h
settings-quiet-to-earlier = End −1 h
settings-quiet-to-later = End +1 h

voice-now = Voice replies: { $mode }
voice-mode-auto = When it fits
voice-mode-always = Always
voice-mode-never = Never
voice-about-auto = When it fits – I answer by voice when you speak to me or ask for it.
voice-about-always = Always – I say every answer.
voice-about-never = Never – I only write.
voice-premium = Voice is part of premium. On the free plan I answer in writing, and your choice waits. More: /premium

stop-done = All right: I answer, and I don't write first any more. To switch it on again: /settings.

status-plan-free = Plan: free
status-plan-premium = Plan: premium
status-plan-premium-until = Plan: premium, until { $day }
status-ended = Premium ended on { $day }.
status-used = { $used ->
        [0] No messages today yet; there is no limit.
        [one] { $used } message today; there is no limit.
       *[other] { $used } messages today; there is no limit.
    }
status-used-of = { $used ->
        [0] No messages today yet, of { $limit }.
        [one] { $used } message of { $limit } today.
       *[other] { $used } messages of { $limit } today.
    }
status-left = { $left ->
        [0] That was it for today; the count begins anew at midnight by your clock.
        [one] { $left } message left; the count begins anew at midnight by your clock.
       *[other] { $left } messages left; the count begins anew at midnight by your clock.
    }
status-kept = { $kept ->
        [one] { $kept } message is with me: I'll answer it after { $time }.
       *[other] { $kept } messages are with me: I'll answer them after { $time }.
    }
status-more = What premium brings: /premium
