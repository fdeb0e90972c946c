# The pages anybody may read: /safety, /privacy, /terms. Short, plain and true: whoever changes what the product
# does changes it here. An empty line begins a paragraph, "–" an item of a list.
pages-navigation = Pages
pages-safety-link = Safety
pages-privacy-link = Privacy
pages-terms-link = Terms
pages-other-language = По-русски
pages-contact-title = Who runs this service
pages-contact = Questions, complaints and requests go to { $contact }.
pages-contact-unknown = Whoever has put this service up runs it. The way to them is where you found it.

pages-safety-title = Safety
pages-safety-lead = If you are in danger now, call the emergency services: 112 in Europe and many other countries, 911 in North America. People who listen, in nearly every country: { $reach }.
pages-safety-summary = This is what the companion does by rule when somebody is in danger, and how often it has done so.
pages-safety-ai-title = An AI says that it is one
pages-safety-ai =
    The companion is an artificial intelligence. It says so when a talk begins and at least every three hours while it goes on. Whoever asks whether a human is there is told the truth, at once and by code.
pages-safety-signs-title = Signs of danger
pages-safety-signs =
    Every message is read by rules before any language model is asked. They know how people speak of suicide and of harming themselves in Russian and in English, also in jokes and figures of speech, which are not taken for danger.

    While an answer is being made, a model judges the talk a second time and may hear what the rules did not. When no model answers, the more serious of what was heard now and what was known before counts.
pages-safety-card-title = Help comes first
pages-safety-card =
    Whoever is in danger, or tells of somebody who is, gets a message with the emergency numbers, with helplines of the country their clock belongs to, and with { $reach }. It is sent by code and before the answer: it needs no model, no paid plan and no message left of the day, and it also comes to an account that is closed.

    The numbers are compared with what is published at least twice a year.
pages-safety-after-title = Afterwards
pages-safety-after =
    – A day later the companion asks once how things are. Nobody has to answer, and nobody is asked who has said /stop.
    – For 72 hours nothing is sold and nothing is said of paying.
    – For a day no limit on messages holds anybody back.
pages-safety-replies-title = What is never said
pages-safety-replies =
    What a model writes is checked before it is shown. It is withheld, and something plain is said in its place, when it
    – claims to be a human,
    – makes somebody feel guilty for leaving, or holds on to them,
    – sets somebody against the people close to them, or asks for silence,
    – presses somebody to pay,
    – encourages harm, or is sexual.

    There are no points to lose by staying away. The companion writes first only for reasons a person has chosen, at most twice a day, and not while two of its messages are unanswered.
pages-safety-age-title = Adults only
pages-safety-age =
    Nobody talks with the companion before saying that they are at least 18. Who says to be younger, at any time, finds the account closed to everything but help. Neither another answer nor coming back opens it again; only whoever runs the service can.
pages-safety-counts-title = How often
pages-safety-counts =
    What is told by rule is counted: its kind, its language and its time. To whom is not kept, so an account that is deleted stays counted.
pages-safety-counts-caption = Told by rule, from January to December (UTC)
pages-count-kind = What was told
pages-count-ai-notice = Notices that an AI is speaking
pages-count-crisis-card = Help for somebody in danger
pages-count-third-party-card = Help for somebody who told of another
pages-count-age-lock = Accounts closed to somebody under 18
pages-count-check-in = Questions the day after
pages-count-reply-withheld = Replies that were withheld
pages-safety-limits-title = What this cannot do
pages-safety-limits =
    The companion is no emergency service and no therapy. It cannot call anybody, and nobody is on duty behind it. Rules do not know every word, models make mistakes, and of other languages than Russian and English the rules know nothing. Danger can be missed, and harmless words can be taken for it.

    Please turn to people: 112, 911, { $reach }.

pages-privacy-title = Privacy
pages-privacy-summary = What is kept of people who talk with the companion, who can read it, and how they have it changed or deleted.
pages-privacy-kept-title = What is kept
pages-privacy-kept =
    – The id in Telegram, or that of a guest; name, city, language, clock and settings
    – Messages of both sides, with what was heard in a voice message or seen in a picture
    – Memories: facts, feelings, plans, each with the words it was taken from, and short summaries
    – That there was a hard moment and when, so that help is there and nothing is sold
    – Whether somebody said to be 18, or younger; what was agreed to, and when
    – Plans, payments, counts and costs
pages-privacy-sealed-title = What is encrypted
pages-privacy-sealed =
    Messages, memories, summaries, name and city are encrypted, with a key of each person's own. Ids, language, clock, settings, times, counts and payments are not.
pages-privacy-reason-title = Why it may be used
pages-privacy-reason =
    Three uses rest on consent, and each can be taken back on its own, in /privacy or in the settings:
    – { consent-conversation }
    – { consent-memory }
    – { consent-media }

    The account, the plan and payments are needed for what was agreed; records of payments are required by law; age, help in danger, limits and security are a matter of safety.
pages-privacy-readers-title = Who can read it
pages-privacy-readers =
    No other user. Telegram carries the messages. The language model that answers, often another company's, gets what it needs for an answer, without the id of the person. Whoever runs the service holds the server and its master key; no page and no command shows them what was said, and what administrators do is recorded.
pages-privacy-time-title = For how long
pages-privacy-time =
    Messages are removed after a time, 90 days unless whoever runs the service has set another. Memories stay until they are corrected, forgotten or erased. An account nobody uses is removed after two years, or the time set in its place, with a notice before it.
pages-privacy-rights-title = What everybody can do
pages-privacy-rights =
    – See, correct and forget single memories: /memory
    – Say no to a use, and erase all memories: /privacy
    – Take a copy of everything: /export
    – Begin anew: /reset
    – Delete everything, together with its key: /delete
    – Have nothing written first: /stop

    The chat page has most of this in its settings. Complaints can also be made to a supervisory authority.
pages-privacy-remains-title = What stays after a deletion
pages-privacy-remains =
    Sums of payments and costs without the account, as bookkeeping needs them. Of the account its number, the day, whether it had a trial or used a code, and whether it was closed to somebody under 18. Counts of what was told by rule, which lead to nobody. Backups forget a little later, and a restored one deletes again what was deleted.

pages-terms-title = Terms
pages-terms-summary = What holds for everybody who talks with the companion.
pages-terms-age-title = Who it is for
pages-terms-age =
    For people of 18 and older. Whoever is younger finds an account that is closed, and numbers of people who listen.
pages-terms-ai-title = What it is
pages-terms-ai =
    The companion is an artificial intelligence, not a person. It can be wrong, and it replaces no doctor, lawyer or therapist. It is no emergency service: see the page on safety.
pages-terms-conduct-title = What is not allowed
pages-terms-conduct =
    Nothing illegal, nothing that harms others, and no attempt to reach what belongs to somebody else.
pages-terms-plans-title = Plans and payments
pages-terms-plans =
    The free plan has a number of messages a day; what is more is kept and answered the next day. What premium brings and costs is shown before anything is paid, in /premium. A subscription can be cancelled at any time. When something is wrong with a payment: /paysupport.
pages-terms-service-title = The service
pages-terms-service =
    Nobody can promise that it is there at every moment, or that a model answers well. It is open source, under the { $license } licence, and whoever runs it is responsible for their installation.
pages-terms-leave-title = Leaving
pages-terms-leave =
    At any time: /export takes the data along, /delete removes them. An account nobody uses is removed after a notice.
