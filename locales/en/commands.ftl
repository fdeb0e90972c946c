# Commands
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
