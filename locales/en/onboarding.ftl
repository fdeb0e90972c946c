# Onboarding
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
