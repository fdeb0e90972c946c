# Onboarding
onboarding-welcome =
    Hi! I'm { $persona }. Honestly and first of all: I'm an AI, not a person. But I'm here to talk at any hour.
    I remember what you tell me, and keep it encrypted.
onboarding-ask-adult = Before we begin: are you at least 18?
onboarding-ask-adult-known = { $name }, one question before we go on: are you at least 18?
onboarding-adult-yes = Yes, I'm 18 or older
onboarding-adult-no = No
onboarding-adult-invalid = I need a plain answer here: are you at least 18?
onboarding-adult-thanks = Thank you! Let's go on, then.
onboarding-other-language = По-русски
onboarding-underage =
    Thank you for being honest! I'm only for adults, so we can't talk yet.
    If you would like somebody to listen, childhelplineinternational.org and findahelpline.com know people near you who do, free of charge.
onboarding-underage-still =
    I'm only for adults, and that hasn't changed. People who listen and help are on childhelplineinternational.org and findahelpline.com.
    Answering again does not change it. If this is a mistake and you are 18 or older, whoever runs this bot can put it right: /paysupport.
onboarding-ask-name = What should I call you?
onboarding-name-invalid = I'd love a name I can call you by. Letters in any script are fine.
onboarding-no-name = All right, the name can wait.
onboarding-ask-address = How shall we talk?
onboarding-address-informal = Casually
onboarding-address-formal = Politely
onboarding-address-invalid = Casually or politely? Either is fine with me.
onboarding-ask-city = Which city are you in? Then I know when it is morning where you are, and when it is night.
onboarding-share-location = 📍 Show where I am
onboarding-skip = Skip
onboarding-city-unknown = I don't know that one. Try the nearest big city, or just skip it.
onboarding-city-choose = There are several. Which one is yours?
onboarding-done = Nice to meet you, { $name }! So, how is your day going?
onboarding-done-nameless = Nice to meet you! So, how is your day going?
onboarding-done-time = { $city }, got it: it's { $time } at your place.
onboarding-done-clock = Thank you! So it's { $time } at your place.

onboarding-media-sticker = Nice sticker! But first, my question.
onboarding-media-voice = Voice messages come a little later; letters are better for now.
onboarding-media-picture = Pictures come a little later; first let's get acquainted.
onboarding-media-location = Thanks for the spot on the map! But first, this.
onboarding-media-other = We'll get to that; first, my question.

# /start by who is known already: the closer, the warmer.
onboarding-restart-stranger = { $talked ->
        [yes] Welcome back, { $name }! I remember where we left off. What's new?
       *[no] Welcome back, { $name }! We have hardly talked yet, so now is the time. How is your day going?
    }
onboarding-restart-acquaintance = { $name }, it's good to be in touch again! What's new?
onboarding-restart-friend = Hey, { $name }! Talking with you is always a pleasure. So tell me: how are things?
onboarding-restart-close-friend = { $name }! Everything is warmer when we talk. How are you today?
onboarding-restart-intimate = There you are, { $name }. It's good to be with you, whatever we talk about. What's on your mind?
