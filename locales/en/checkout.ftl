# Around a payment
checkout-refused-unknown = This offer is not there any more. Please open /premium once more; nothing was charged.
checkout-refused-somebody-else = This invoice was made for somebody else. Your own is in /premium; nothing was charged.
checkout-refused-wrong-amount = The price is another one by now. Please open /premium once more; nothing was charged.
checkout-refused-expired = This invoice is too old. Please open /premium once more; nothing was charged.
checkout-refused-paid-already = This invoice is paid already; nothing was charged a second time. For another one: /premium
checkout-refused-subscribed-already = You have a subscription already, a second one would bring nothing more. Nothing was charged.
checkout-refused-code-used-up = Your code cannot be used any more. Please open /premium once more; nothing was charged.
checkout-refused-locked = Before anything is bought, please answer my first questions: /start. Nothing was charged.
checkout-refused-not-now = This can wait. I'm here either way; nothing was charged.
checkout-refused-no-answer = I could not check this payment just now. Please try again in a minute; nothing was charged.
checkout-thanks = Thank you! Premium is on.
checkout-thanks-until = Thank you! Premium is on until { $day }.
checkout-renewed = Premium was renewed, until { $day }.
checkout-refunding = This was paid twice, or is not what was offered. The Stars come back by themselves, there is nothing to do.
checkout-refunding-later = This was paid twice, or is not what was offered. Whoever runs this bot has to give it back, and hears of it now; /paysupport has the number of the payment.
checkout-refunded-until = A payment was given back to you. Premium is on until { $day }; all that I remember stays.
checkout-refunded = A payment was given back to you, and premium is off now. All that I remember stays, and so do I.

# A payment Telegram told nobody of was found
payment-found-credited = Your payment has arrived, a little late: premium is on until { $until }. Thank you!
payment-found-gift =
    Your payment has arrived, a little late. Here is the gift; pass the link on to whoever it is for:
    { $url }
payment-found-refunding = A payment of yours was made twice, or is not what was offered. The Stars come back by themselves, there is nothing to do.
