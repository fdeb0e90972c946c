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
command-language = Language

help =
    Just write to me, as you would to a friend. I answer, and I remember what matters to you.

    /profile – who you are to me, and how close we are
    /memory – what I remember about you
    /language – switch the language
    /start – begin again

    I am an AI. In an emergency please call 112 or 911; people who help are listed at findahelpline.com.
profile-text =
    { $name }
    { $level } · { $score ->
        [one] { $score } point
       *[other] { $score } points
    }
    { $bar }
    { $next }
    Messages today: { $used }
    Time zone: { $zone }
profile-next = { $points ->
        [one] { $points } point to go until “{ $level }”
       *[other] { $points } points to go until “{ $level }”
    }
profile-top = As close as it gets
profile-no-name = No name yet
memory-empty = I don't know much about you yet. Tell me something: what you like, who is close to you.
memory-title = This is what I remember:
language-ask = Which language shall we use?
language-done = English it is.

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
