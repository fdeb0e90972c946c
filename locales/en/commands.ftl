# Commands
command-start = Begin, or say hello again
command-help = What I can do
command-profile = Your profile and how close we are
command-status = Your plan and today's messages
command-premium = What premium brings
command-promo = Enter a code
command-memory = What I remember about you; with a word after it I search
command-story = Our story
command-persona = Whom to talk to
command-voice = Voice replies
command-settings = Settings
command-city = Your city and time zone
command-language = Language
command-reset = Begin our talk anew
command-export = Everything I keep about you, as a file
command-delete = Delete your account and all data
command-stop = I answer, and never write first
command-privacy = What is kept, and who can read it
command-terms = Terms
command-safety = Safety, and where to find help
command-paysupport = Questions about payments
command-developer_info = About this bot
command-broadcast = Write to everybody (operator)

bot-menu-button = Open
bot-description =
    An AI companion to talk to at any hour. It remembers what matters to you, keeps it encrypted, and grows closer with time.

    It is not a person and never pretends to be one. From 18.
bot-short-description = An AI companion that remembers you. From 18.

help-intro = Just write to me, as you would to a friend. I answer, and I remember what matters to you.
help-talk = The two of us
help-manners = How I talk to you
help-plan = Your plan
help-data = Your data
help-about = About me
help-outro = I am an AI. In an emergency please call 112 or 911; people who help are listed at findahelpline.com.
profile-text =
    { $name }
    { $closeness }
    Messages today: { $used }
    Time zone: { $zone }
profile-no-name = No name yet
language-ask = Which language shall we use?
language-done = English it is.
