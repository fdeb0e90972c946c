# Memory
memory-empty = I don't know much about you yet. Tell me something: what you like, who is close to you.
memory-title-fact = This is what I remember:
memory-title-emotion = Feelings you shared with me:
memory-title-follow-up = What I want to ask you about:
memory-emotion = { $name }, { $intensity } of 10
memory-follow-up = { $text } · { $day }
memory-follow-up-raised = I have asked about it.
memory-follow-up-done = We have talked about it.
memory-hint = Tap a number to see how I know it, to correct it or to have it forgotten.
memory-resting = When we talk I can keep { $limit } of these in mind. The others rest; nothing is lost.
memory-found = What I found for “{ $words }”:
memory-found-more = { $count ->
        [one] There is { $count } more. A more precise word will find it.
       *[other] There are { $count } more. More precise words will find them.
    }
memory-not-found = I remember nothing about “{ $words }”.
memory-why =
    How I know it:
    { $day }, your words: “{ $quote }”
memory-why-written = How I know it: you wrote it down yourself.
memory-before = What it was before:
memory-before-line = until { $day }: { $text }
memory-edit-ask =
    How should it be?

    Now it says: “{ $text }”

    Reply to this message with the right words: swipe it to the left, or hold it and choose “Reply”.
memory-corrected = Thank you. Now it says:
memory-too-long = That is too long for one entry: at most { $limit } characters, please. Reply to the same question once more.
memory-forget-ask =
    Shall I forget this for good?

    “{ $text }”
memory-forgotten = Forgotten.
memory-gone = This is not there any more.
memory-button-pin = 📌 Pin
memory-button-unpin = Unpin
memory-button-edit = Correct
memory-button-forget = Forget
memory-button-erase = Yes, forget it
memory-button-open = No, keep it
memory-button-keep = Leave it as it is
memory-button-back = ‹ To the list
