# /privacy below the page, and what is told by rule
privacy-known = One thing I have not told you yet: what is stored about you, and how to say no to it, is in /privacy.
privacy-choices = Your choices. A button changes one at once; it counts from your next message.
privacy-choice = { $given ->
        [yes] ✅
       *[no] ⬜
    } { $text }
privacy-memory-off = What I remember is kept and not used. It comes back when you say yes again; what is said meanwhile does not. To have it erased instead, use the button below.
privacy-button-conversation = Talking
privacy-button-memory = Memory
privacy-button-media = Voice, pictures and files
privacy-button-wipe = 🧹 Forget everything you remember

wipe-ask =
    Shall I forget everything I remember about you?

    Facts, feelings, plans and summaries are erased, and nothing we have said so far is remembered again. It cannot be undone.

    Our messages, how close we are, your profile and your plan stay. To begin anew altogether: /reset. To leave: /delete
wipe-yes = Yes, forget everything
wipe-no = No, keep it
wipe-kept = Good, I still remember everything.
wipe-done = Done: I remember nothing of before. What you tell me from now on I can keep again.

# An account nobody uses
privacy-inactive = { $name ->
        [none] Hello!
       *[other] Hello, { $name }!
    } You haven't been here for a long time, and I don't keep anybody's words for ever. On { $day } your account will be deleted with everything in it. If you'd like to keep it, any message to me is enough. A copy of your data: /export
