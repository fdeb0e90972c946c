# Gifts
gift-invoice = A month of premium for somebody you like. After paying you get a link to pass on.
gift-paid =
    Thank you! Here is the gift; pass the link on to whoever it is for:
    { $url }

    Whoever opens it first has the premium. You find the link again in /paysupport.
gift-received =
    A present for you: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of premium.
gift-own = Your gifts:
gift-line =
    – { $url }{ $state ->
        [redeemed] { " " }(has been opened)
       *[waiting] { " " }(is waiting to be opened)
    }
