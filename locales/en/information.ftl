# What everybody may know. Short, plain and true: whoever changes what is kept changes it here.
information-privacy =
    What is kept, and who can read it

    Kept: your Telegram id, name, city and settings; what we write to each other; what I remember from it; what was agreed to; counts, costs and payments. Old messages are removed after a time, and so, after a notice, is an account nobody uses. What I remember stays until it is corrected, forgotten or deleted.

    Encrypted, with a key of your own: messages, memories, summaries, name and city. Not encrypted: the Telegram id, language, time zone, other settings, times, counts, and that there was a hard moment and when, so that nothing is sold then.

    Who can read it: no other user. Telegram carries our messages, and the language model that answers, often another company's, is sent what it needs for an answer. Whoever runs this bot holds the server and its master key. Passwords and card numbers are better not told to me.

    In your hands at any time: the buttons below say no to one use or another, and erase all memories; /memory shows, corrects and forgets single things; /export gives you everything as a file; /reset begins anew; /delete removes everything together with its key. Of payments and costs, sums without your account remain; and of the account its number, when it was deleted, whether it had a trial or used a code, and whether it was closed to somebody under 18. Backups forget a little later, and a restored one deletes again what was deleted.
information-terms =
    Terms, in short

    – This bot is for people of 18 and older.
    – I am an AI, not a person. I can be wrong, and I replace no doctor, lawyer or therapist.
    – Please do nothing illegal here, and nothing that harms others.
    – The free plan has a number of messages a day; what is more is kept and answered the next day: /status. What premium brings and costs: /premium. When something is wrong with a payment: /paysupport.
    – I cannot promise to be there at every moment.
    – You may leave at any time: /export takes your data along, /delete removes them.
information-safety =
    Safety

    I am an AI. I say so at the start and at least every three hours of talk, and whoever asks me gets the truth. I am not an emergency service and cannot call anybody.

    If things are bad, please turn to people who can help at once:
    – emergency: 112 in Europe and Russia, 911 in North America
    – Russia: +7 495 989-50-50, psychological help of EMERCOM, day and night; 8-800-2000-122 for children, teenagers and parents
    – other countries: findahelpline.com

    When a message sounds like danger, numbers of help come first, by rule and before any model answers. A day later I ask once how things are. For 72 hours nothing is sold. That it happened is counted without saying to whom.

    My answers are checked before they are shown: I am not to pretend to be human, to hold on to anybody, to set anybody against the people close to them, or to press for money. Rules and models can miss things.

    This bot is for adults. Who says to be under 18 finds it closed to everything but help.

    I write first only for the reasons ticked in /settings; /stop ends it at once. Nobody owes me an answer.
information-safety-link = All of it, and how often it happened: { $url }
information-link = In full: { $url }
information-developer_info =
    EvolveAI { $version }
    Open source, { $license } licence. Telegram, a chat page and an API; everybody's talk is encrypted with a key of their own.
information-contact = Who runs this bot: { $contact }
