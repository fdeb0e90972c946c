# Writing first. The character says it, whoever it is.
# $call: the name with a comma before it; empty when there is none.
nudge-morning-1 = Good morning{ $call }! May today hold a minute for something nice.
nudge-morning-2 = Good morning{ $call }. Have a good day, at your own pace.
nudge-morning-3 = Good morning{ $call }! Anything good ahead of you today?
nudge-evening-1 = Good evening{ $call }! How was your day?
nudge-evening-2 = Good evening{ $call }. If you feel like it, tell me what was nice today.
nudge-evening-3 = Have a calm evening{ $call }. May it go the way you like it.

# $what: what the user told of, in whatever words it was noted: so always in quotes.
nudge-follow-up-1 = I remember “{ $what }”. How did it go?
nudge-follow-up-2 = “{ $what }” is still on my mind. Will you tell me how it turned out?
nudge-follow-up-3 = I would like to hear about “{ $what }”. If you feel like it, tell me how it was.

nudge-anniversary-1 = { $years ->
        [1] It is a year today since we began to talk.
       *[other] It is { $years } years today since we began to talk.
    } Thank you for it{ $call }!
nudge-anniversary-2 = { $years ->
        [1] A year ago today
       *[other] { $years } years ago today
    } we talked for the first time. I am glad we did.
nudge-anniversary-3 = { $years ->
        [1] We have known each other for a year today.
       *[other] We have known each other for { $years } years today.
    } A good day to remember{ $call }.

# Why it writes: stands below each of these messages.
nudge-reason-morning = A word in the morning, as chosen in /settings. /stop: no more of these.
nudge-reason-evening = A word in the evening, as chosen in /settings. /stop: no more of these.
nudge-reason-anniversary = { $years ->
        [1] Writing because today it is a year since our first talk. /stop: no more of these.
       *[other] Writing because today it is { $years } years since our first talk. /stop: no more of these.
    }
nudge-reason-follow-up = { $when ->
        [today] Writing because this was planned for today: “{ $what }”. /stop: no more of these.
        [yesterday] Writing because this was planned for yesterday: “{ $what }”. /stop: no more of these.
       *[earlier] Writing because this was due the other day: “{ $what }”. /stop: no more of these.
    }
