# Premium
premium-title = Premium: more of the same, and nothing is taken away without it.
premium-unlimited = as many messages as you like (free: { $limit } a day)
premium-memory = the long memory: everything ever said between us is looked up
premium-voice = answers as voice messages
premium-photos = photos and videos you send are looked at
premium-pictures = pictures drawn for you
premium-first = your messages are answered first when it is busy
premium-until = You have it until { $day }. What you buy now is added to that.
premium-fair = Closeness is not for sale: it grows from talking, with premium or without. You can cancel a subscription in Telegram at any time; /paysupport tells how.
premium-offer-subscription = { $stars } ⭐ every month, cancel any time
premium-offer =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    } · { $stars } ⭐{ $discount ->
        [0] { "" }
       *[other] { " " }(−{ $discount } %)
    }
premium-invoice = Here is the invoice. Telegram takes the Stars; I hear of it at once.
premium-pay = Pay
premium-thanks = Thank you! Premium is on.
premium-thanks-until = Thank you! Premium is on until { $day }.
premium-refused = This offer is not valid any more. Please ask for /premium once more; nothing was charged.
invoice-title = Premium
invoice-description =
    { $days ->
        [one] { $days } day of premium: unlimited messages, long memory, voice, photos and pictures.
       *[other] { $days } days of premium: unlimited messages, long memory, voice, photos and pictures.
    }
paysupport-title =
    Questions about payments.

    A subscription is cancelled in Telegram: Settings → My Stars → the subscription → Cancel. What is paid stays yours to its end.
paysupport-none = You have not paid anything here yet.
paysupport-payment =
    – { $day }: { $stars } ⭐ for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } (no. { $id })
paysupport-contact = Something wrong? Write to { $contact } with the number of the payment. They can give Stars back.
paysupport-nobody = Something wrong? Write to whoever runs this bot, with the number of the payment. They can give Stars back.
