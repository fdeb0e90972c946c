# The Mini App
app-opening = One moment…
app-retry = Try again
app-close = Back to the chat
app-save = Save
app-cancel = Cancel
app-today = today
app-yesterday = yesterday
app-tomorrow = tomorrow

app-notice-outside-title = This window opens from Telegram
app-notice-outside-text = Open the chat with your companion and press the menu button beside the message field. Here, outside Telegram, there is no telling whose memories these are.
app-notice-expired-title = This window has been open for too long
app-notice-expired-text = To keep things safe, please open it again from the chat.
app-notice-unreachable-title = Nobody is answering
app-notice-unreachable-text = The connection was lost, or the server is restarting.
app-notice-removed-title = Everything is deleted
app-notice-removed-text = Conversations, memories and profile are gone, and so is the key. Thank you for the time together.

app-problem = { $code ->
        [unreachable] The connection was lost. Please try again.
        [rate-limited] That was a little fast. Give it a minute.
        [unavailable] This does not work right now. Please try again a little later.
        [payments-disabled] Nothing is sold here.
        [offer-unknown] This is not offered any more.
        [account-locked] Premium is for who has said to be of age. That is asked in the chat.
        [not-now] Nothing is sold right now. The conversation is there as always.
        [subscribed-already] There is a subscription already, and it renews itself.
        [no-subscription] There is no subscription.
        [telegram-refused] Telegram refuses to do this. Nothing was charged; a subscription can be changed in Telegram, too: Settings → My Stars.
        [telegram-unavailable] Telegram does not answer right now. Nothing was charged. Please try again a little later.
        [trial-used] The trial is for once, and it was used already.
        [promo-unknown] There is no such code.
        [promo-expired] This code is not valid any more.
        [promo-used-up] This code has been used as often as it could be.
        [promo-used-already] This code was used here already.
        [memory-known] This is remembered already.
        [memory-refused] Passwords, card numbers and orders to the companion are not kept as memories.
        [not-found] This is not there any more.
        [invalid-body] This cannot be saved like that.
       *[other] That did not work. Please try again a little later.
    }

app-tabs = Sections
app-tab-home = Us
app-tab-memories = Memories
app-tab-plan = Premium
app-tab-settings = Settings

app-kind = AI companion
app-meet-title = Let’s meet first
app-meet-text = Everything begins in the chat: send /start, answer a few questions, and talk.
app-closeness = How close you are
app-level = Level { $number } of 5
app-points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
app-next = { $points ->
        [one] { $points } point to “{ $level }”
       *[other] { $points } points to “{ $level }”
    }
app-top = as close as can be
app-story = Our story
app-story-empty = It begins with the first conversation. Everything you go through together will appear here.

app-memories = What { $persona } remembers
app-memories-count = { $count ->
        [one] { $count } memory. Open it to correct or forget it.
       *[other] { $count } memories. Open any to correct or forget it.
    }
app-memories-empty-title = Nothing yet
app-memories-empty = Mention in the chat what you love, who is dear to you, what you are planning, and it will appear here. Or write it down yourself.
app-memories-resting = { $limit ->
        [one] { $limit } entry, the most important one, takes part in conversation. The others rest; nothing is lost.
       *[other] The { $limit } most important entries take part in conversation. The others rest; nothing is lost.
    }
app-search = Search memories
app-search-found = Found: { $count }
app-search-nothing = Nothing like that.
app-category = { $category ->
        [preferences] Tastes
        [work] Work
        [family] Family
        [pets] Pets
        [health] Health
        [hobbies] Hobbies
        [memories] The past
        [plans] Plans
        [pinned] Pinned
        [all] All
       *[other] About you
    }
app-category-label = About
app-feelings = How it felt
app-feeling = { $name } · { $strength ->
        [gentle] gently
        [strong] strongly
       *[very-strong] very strongly
    }
app-follow-ups = To come back to
app-due = When: { $day }
app-raised = You have talked about it already.
app-said = Said { $day }
app-written = Written by hand
app-is-pinned = Pinned

app-memory-fact = Memory
app-memory-emotion = Feeling
app-memory-follow-up = To come back to
app-why = How this is known
app-why-words = Your own words, { $day }:
app-why-written = You wrote this into the list of memories yourself.
app-quote = “{ $text }”
app-before = What was before
app-before-line = { $text } — until { $day }
app-pin = Pin
app-unpin = Unpin
app-correct = Correct
app-forget = Forget
app-forget-ask = Forget this for good?
app-forget-yes = Forget
app-forget-no = Keep
app-add = Add a memory
app-memory-text = Memory
app-memory-placeholder = For example: I do not eat mushrooms

app-plan = Premium
app-plan-name = { $plan ->
        [premium] Premium
       *[free] Free plan
    }
app-plan-until = until { $day }
app-plan-forever = without an end
app-messages-today = Messages today
app-messages-used = { $used } of { $limit }
app-messages-unlimited = { $used }, no limit
app-messages-kept = { $kept ->
        [one] { $kept } message is kept and answered after { $time }.
       *[other] { $kept } messages are kept and answered after { $time }.
    }
app-messages-full = What you write now is kept and answered after { $time }.
app-subscription-active =
    Next renewal: { $renews }, { $stars ->
        [one] { $stars } star
       *[other] { $stars } stars
    }.
app-subscription-cancelled = The subscription is cancelled: nothing more is charged, and premium stays until { $ends }.
app-subscription-restored = The subscription may go on. Telegram asks for your word: Settings → My Stars → this subscription → Renew. Until then nothing is charged.
app-subscription-failed = The renewal did not go through. Premium goes on until { $ends }; with enough Stars it can be renewed in Telegram: Settings → My Stars.
app-subscription-cancel = Cancel the subscription
app-subscription-cancel-ask = Cancel the subscription? Premium stays until { $ends }, and nothing more is charged.
app-subscription-cancel-yes = Yes, cancel
app-subscription-cancel-no = Keep it
app-subscription-resume = Resume the subscription
app-subscription-resume-ask =
    Resume it? The next renewal would be { $renews }, for { $stars ->
        [one] { $stars } star
       *[other] { $stars } stars
    }.
app-subscription-resume-yes = Yes, resume
app-subscription-resume-no = Leave it
app-trial = To try
app-trial-text =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of premium, once for every person. It costs nothing and ends by itself.
app-trial-start = Try premium
app-trial-begun = Premium is on. It ends by itself; there is nothing to cancel.
app-premium = What premium brings
app-premium-has = What premium includes
app-benefit-messages = Talk without counting
app-benefit-messages-hint = Free: up to { $limit } messages a day
app-benefit-memory = The whole memory
app-benefit-memory-hint = Conversations of long ago come back too, with up to { $facts } memories in use
app-benefit-voice = Voice replies
app-benefit-voice-hint = Spoken warmly, to fit the mood
app-benefit-photos = Photos
app-benefit-photos-hint = Show it instead of describing it
app-benefit-pictures = Drawings
app-benefit-pictures-hint = Of almost anything, when you ask
app-benefit-first = First in line
app-benefit-first-hint = Quick replies even at busy hours
app-prices = Choose how long
app-prices-more = Add days
app-offer-subscription = Subscription
app-offer-months = { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
app-offer-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
app-offer-renews = Renews every { $days } days, cancel at any time
app-offer-once = One payment
app-offer-saves = save { $percent }%
app-offer-buy = Buy: { $offer }, { $price }
app-price-stars = { $stars ->
        [one] { $stars } star
       *[other] { $stars } stars
    }
app-pay-with = Pay with
app-pay-stars = Stars
app-prices-note = Paid in Telegram. Closeness is not for sale: it only grows out of talking.
app-discount = With the code { $code }, the next one-time payment is { $percent }% less.
app-paid = Thank you! Premium is on.
app-paid-waiting = Payment received, one moment…
app-paid-late = The payment is being processed. What was bought is here by itself, usually within a couple of minutes. If not, /paysupport in the chat will help.
app-paid-failed = The payment did not go through; nothing was charged.
app-code = Promo code
app-code-label = Code
app-code-use = Apply
app-code-percent = The next one-time payment is { $percent }% less.
app-code-days =
    Premium is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } longer.
app-gift = For a friend
app-gift-note = Once it is paid, you get a link. Whoever opens it first has the month.
app-gift-buy = A gift: { $offer }, { $price }
app-gift-paid = Thank you! The link to the gift is here.
app-gift-days =
    A gift of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
app-gift-waiting = Waits to be opened
app-gift-redeemed = Opened
app-gift-share = Share
app-gift-copy = Copy the link
app-gift-copied = Copied
app-gift-no-link = The link cannot be made right now. It will be here a little later.

app-settings = Settings
app-settings-you = About me
app-name = Name
app-name-none = No name yet
app-name-change = Change the name
app-language = Language
app-language-name = { $language ->
        [ru] Русский
       *[en] English
    }
app-address = Form of address
app-address-informal = Informal
app-address-formal = Formal
app-city = City
app-city-none = not given
app-time-zone = Time zone
app-city-hint = City and time zone can be changed in the chat with /city.
app-settings-companion = Companion
app-persona = Who to talk to
app-personas-hint = Memories are shared: everybody knows them. Closeness grows with each one separately.
app-persona-current = Talking to you
app-persona-imported = Made by somebody else
app-voice = Voice replies
app-voice-mode = { $mode ->
        [always] Always
        [never] Never
       *[auto] When it fits
    }
app-voice-hint = { $mode ->
        [always] Every reply is spoken.
        [never] Text only.
       *[auto] In answer to a voice message, or when asked.
    }
app-voice-premium = Voice is part of premium.
app-nudges = When { $persona } may write first
app-nudge = { $kind ->
        [follow-up] Ask how it went
        [anniversary] Anniversaries
        [morning] Good morning
       *[evening] Good evening
    }
app-nudge-hint = { $kind ->
        [follow-up] An exam, a doctor’s visit, a date: what you talked about
        [anniversary] The day you met and other days you share
        [morning] A few warm words to begin the day
       *[evening] How the day was
    }
app-nudges-note = At most twice a day. Without an answer, it stays quiet.
app-quiet = Quiet hours
app-quiet-from = From
app-quiet-to = To
app-account = Data and account
app-account-hint = Take a copy or delete everything
app-pages = About this service
app-page-safety = Safety
app-page-privacy = Privacy
app-page-terms = Terms

app-export = Take a copy
app-export-text = Everything that is kept: conversations, memories, settings, payments. The file comes right into the chat when you send { $command }.
app-export-copy = Copy { $command }
app-export-copied = Copied
app-consents = What you agree to
app-consent = { $purpose ->
        [conversation] Talking
        [memory] Memory
       *[media] Voice, pictures and files
    }
app-wipe = Forget everything remembered
app-wipe-text = Facts, feelings, plans and summaries are erased, and nothing said so far is remembered again. The conversation, closeness and your plan stay.
app-wipe-ask = Forget everything for good?
app-wipe-yes = Forget everything
app-remove = Delete the account
app-remove-text = Conversations, memories and profile will be erased, together with the key that can read them. Nobody can bring them back.
app-remove-premium = Premium that was paid for is lost as well. A subscription, if there is one, is cancelled.
app-remove-ask = Delete everything for good?
app-remove-yes = Delete for good
app-privacy = Everything is stored encrypted, with a key of your own.
