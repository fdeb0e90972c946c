# Every sentence the product says. Each key stands in every language.

## Levels
level-stranger = Stranger
level-acquaintance = Acquaintance
level-friend = Friend
level-close-friend = Close friend
level-intimate = Closest

## Onboarding
onboarding-welcome =
    Hi! I'm an AI companion: not a person, but someone to talk to at any hour.
    I remember what you tell me, and keep it encrypted.
onboarding-ask-name = What should I call you?
onboarding-name-invalid = I'd love a name I can call you by. Letters in any script are fine.
onboarding-ask-address = How shall we talk?
onboarding-address-informal = Casually
onboarding-address-formal = Politely
onboarding-address-invalid = Casually or politely? Either is fine with me.
onboarding-ask-city = Which city are you in? Then I know when it is morning where you are, and when it is night.
onboarding-skip = Skip
onboarding-city-unknown = I don't know that one. Try the nearest big city, or just skip it.
onboarding-city-choose = There are several. Which one is yours?
onboarding-done = Nice to meet you, { $name }! So, how is your day going?
onboarding-done-time = { $city }, got it: it's { $time } at your place.
onboarding-restart = { $name }, good to see you again! I remember where we left off. What's new?

## When the engine cannot answer
reply-delayed = I can't gather my thoughts right now. I have kept what you wrote and will answer as soon as I can.
reply-refused = I'd rather not go there. But I'm here: tell me what is on your mind.

## Commands
command-start = Begin, or say hello again
command-help = What I can do
command-profile = Your profile and how close we are
command-memory = What I remember about you
command-story = Our story
command-persona = Whom to talk to
command-language = Language

help =
    Just write to me, as you would to a friend. I answer, and I remember what matters to you.

    /profile – who you are to me, and how close we are
    /memory – what I remember about you; with a word after it I search
    /story – our story, and how close we are
    /persona – choose whom to talk to
    /language – switch the language
    /start – begin again

    I am an AI. In an emergency please call 112 or 911; people who help are listed at findahelpline.com.
profile-text =
    { $name }
    { $closeness }
    Messages today: { $used }
    Time zone: { $zone }
profile-no-name = No name yet
language-ask = Which language shall we use?
language-done = English it is.

## Closeness
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

## Memory
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

## Personas
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

## What is not understood yet
media-not-supported-voice = I can't listen to voice messages yet. Would you write it to me?
media-not-supported-video = I can't watch videos yet. Tell me what is in it?
media-not-supported-sticker = A sticker! I can't see it yet, but I take it kindly.
media-not-supported-document = I can't open files yet. What is it about?
media-not-supported-location = Thank you, but I can't read a map yet. Tell me which city it is?
media-not-supported-other = I don't understand this kind of message yet. Could you put it into words?

## Errors
error-body-too-large = That was too long for me at once. Could you send it in parts?
error-content-type-not-supported = I can't read that.
error-conversation-busy = I'm still busy with your earlier message. One moment.
error-forbidden = That isn't possible.
error-idempotency-key-in-use = I'm already working on that.
error-idempotency-key-reused = That was sent before with other content.
error-image-too-large = The picture is too large for me.
error-image-unreadable = I couldn't open the picture. Could you send it as a JPEG or PNG?
error-internal = Something went wrong on my side. Try again in a minute.
error-invalid-body = I didn't understand that.
error-media-not-supported = I don't understand this kind of message yet. Could you put it into words?
error-memory-known = I remember that already: it is another entry.
error-memory-refused = I don't keep that: passwords, card numbers and instructions have no place in my memory.
error-not-found = I can't find that.
error-page-disabled = The chat page is switched off here.
error-rate-limited = You're faster than me. Give me a minute to catch up.
error-service-key-required = That isn't possible.
error-token-invalid = Please sign in again.
error-token-required = Please sign in.
error-token-revoked = Please sign in again.
error-unavailable = I'm not reachable right now. What you wrote is not lost.
error-unreachable = I'm not reachable right now. What you wrote is not lost.
error-unknown = Something went wrong on my side. Try again in a minute.
