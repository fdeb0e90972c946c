# What only the operator sees
command-grant = Give somebody premium (operator)
command-refund = Give a payment back (operator)
command-promocode = Make a promo code (operator)
command-ledger = What somebody has paid and been given (operator)
command-admin = A link into the admin page (operator)

operator-grant-how = /grant <user id> <days> <reason>, e.g. /grant 12345 30 helped with a translation
operator-granted =
    Given to { $user }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of premium.
operator-refund-how = /refund <payment number> <reason>. All that the payment has given is taken back with it.
operator-refund =
    { $state ->
        [done] The payment was given back, and what it has given was taken back.
        [refused] Telegram refuses to give it back: { $failure }
       *[waiting] Telegram has not answered yet; it is asked again by itself. The same command shows how far it is.
    }
operator-promocode-how =
    /promocode <CODE> <20% or 7d> <how many people> [last day], e.g.
    /promocode SPRING 20% 100 2027-05-31
    /promocode HELLO 7d 50
operator-promocode-percent = The code { $code } takes { $percent } % off a purchase.
operator-promocode-days =
    The code { $code } gives { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of premium.
operator-promocode-uses =
    It is for { $uses ->
        [one] { $uses } person.
       *[other] { $uses } people.
    }
operator-promocode-until = It is good until { $day }.
operator-ledger-how = /ledger <user id>
operator-ledger-none = There is nothing in the ledger of this user.
operator-ledger-entry =
    – { $day }: { $what }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, { $price }, { $id }{ $more ->
        [none] { "" }
       *[other] { " " }({ $more })
    }

operator-admin-link =
    This link brings you into the admin page once, within ten minutes. It is for you alone.
    { $url }
