# Codes
promo-how = Send me the code like this: /promo CODE
promo-days =
    The code is good: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of premium.
promo-percent = The code is good: { $percent } % off your next purchase in /premium. It is not for subscriptions.
promo-waiting = Your code { $code } takes { $percent } % off the next purchase, except a subscription.
