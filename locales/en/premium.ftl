# Premium
premium-title = Premium: more of the same, and nothing is taken away without it.
premium-unlimited = as many messages as you like (free: { $limit } a day)
premium-memory = the long memory: everything ever said between us is looked up
premium-voice = answers as voice messages
premium-photos = photos and videos you send are looked at
premium-pictures = pictures drawn for you
premium-first = your messages are answered first when it is busy
premium-until = You have it until { $day }. What you buy now is added to that.
premium-ends = Premium lasts until { $day }.
premium-fair = Closeness is not for sale: it grows from talking, with premium or without. A subscription can be cancelled right here at any time, in two taps.
premium-offer-subscription = { $stars } ⭐ every month, cancel any time
premium-offer =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    } · { $stars } ⭐{ $discount ->
        [0] { "" }
       *[other] { " " }(−{ $discount } %)
    }
premium-button-trial =
    { $days ->
        [one] Try { $days } day for free
       *[other] Try { $days } days for free
    }
premium-button-code = I have a code
premium-button-gift = Give a month to a friend
premium-trial-done = There you go, try it all. It ends by itself: nothing to cancel, nothing to pay.
premium-invoice = Here is the invoice. Telegram takes the payment; I hear of it at once.
premium-invoice-reduced = Your code takes { $percent } % off.
premium-pay = Pay { $price }
invoice-title = Premium
invoice-description =
    { $days ->
        [one] { $days } day of premium: unlimited messages, long memory, voice, photos and pictures.
       *[other] { $days } days of premium: unlimited messages, long memory, voice, photos and pictures.
    }
invoice-gift-title = Premium for a friend
invoice-gift-description =
    { $days ->
        [one] { $days } day of premium to give away. After paying you get a link to pass on.
       *[other] { $days } days of premium to give away. After paying you get a link to pass on.
    }
paysupport-title = Questions about payments.
paysupport-none = You have not paid anything here yet.
paysupport-entry =
    – { $day }: { $kind ->
        [gift] { $period } of premium, a present
        [trial] { $period } of premium to try
        [promo] { $period } of premium for a code
        [grant] { $period } of premium from whoever runs this bot
        [passed-on] { $price } for a gift (no. { $id })
        [wrong] { $price } (no. { $id })
       *[payment] { $price } for { $period } of premium (no. { $id })
    }{ $end ->
        [returned] { " " }– returned
        [returning] { " " }– goes back to you
        [taken-back] { " " }– taken back
       *[none] { "" }
    }
paysupport-period =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
paysupport-subscription = A subscription is cancelled with the button below, or in Telegram: Settings → My Stars → the subscription → Cancel. What is paid stays yours to its end.
paysupport-contact = Something wrong, or would you like your money back? Write to { $contact } with the number of the payment.
paysupport-nobody = Something wrong, or would you like your money back? Write to whoever runs this bot, with the number of the payment.
