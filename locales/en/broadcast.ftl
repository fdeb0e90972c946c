# Broadcasts: what the operator says to many
broadcast-from-operator = – News from the people who run this bot. To get none: /stop

broadcast-how =
    Write the message as it should arrive, then reply to it with /broadcast. First you see it yourself and how many people it would reach; nothing is sent before you confirm.

    Words after the command choose the audience: a language (ru, en), a plan (free, premium), a number of days in which people have written. For example: /broadcast ru premium 30
broadcast-too-long =
    This text is too long for a broadcast: { $length ->
        [one] { $length } character
       *[other] { $length } characters
    } of { $limit }.
broadcast-draft =
    That is how it arrives. { $people ->
        [0] Nobody would get it now.
        [one] It would go to { $people } person.
       *[other] It would go to { $people } people.
    }
    Russian: { $russian }, English: { $english }
    Audience: { $audience }
broadcast-audience-all = everybody who may be written to
broadcast-audience-days =
    { $days ->
        [one] wrote within the last { $days } day
       *[other] wrote within the last { $days } days
    }
broadcast-progress =
    { $state ->
        [sending] The broadcast is on its way.
        [paused] The broadcast is paused.
        [done] The broadcast is done.
       *[cancelled] The broadcast is cancelled.
    }
    { $bar } { $percent } %
    Sent: { $sent } of { $total }
    Blocked the bot: { $blocked }
    Refused by Telegram: { $failed }
    Left out (said /stop, or gone): { $leftOut }
    Waiting: { $waiting }
    A second: { $rate }
broadcast-send = Send it
broadcast-cancel = Cancel
broadcast-refresh = Refresh
broadcast-pause = Pause
broadcast-resume = Go on
