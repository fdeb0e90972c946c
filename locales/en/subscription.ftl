# Subscriptions
subscription-active = Premium is yours until { $end }. It renews itself on { $day } for { $price }.
subscription-cancelled = The subscription is cancelled, nothing more is charged. Premium stays yours until { $day }.
subscription-restored = The renewal is allowed again, but Telegram wants your own word for it: Settings → My Stars → this bot → Renew. Without it premium simply ends on { $day }.
subscription-failed = The renewal has not come through. Premium goes on until { $day }; most often there are too few Stars: Settings → My Stars. If it ends, nothing that I remember is lost.
subscription-button-cancel = Cancel subscription
subscription-button-resume = Resume subscription
subscription-ask = Cancel the subscription? Premium stays yours until { $day }, and nothing more is charged.
subscription-yes = Yes, cancel it
subscription-no = No, keep it
subscription-none = Nothing renews itself here.
