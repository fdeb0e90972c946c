# When premium ends. $until: day and time.
plan-notice-ends-soon =
    Just so you know: your premium lasts until { $until }.

    Nothing is lost after that. Everything I remember about you stays, and so does all we have said. If you want to go on with it, there is /premium; if not, there is nothing to do.
plan-notice-renewal-failed =
    Telegram could not renew your premium. It goes on until { $until }, and everything stays as it is.

    Most often there are just not enough Stars: Telegram shows them in Settings → My Stars.
plan-notice-ended =
    Your premium has ended. All I remember about you and all we have said is still here, and we talk on as before.

    What changes: there are { $messages } messages a day; up to { $facts } memories come to mind as we talk, and I do not go back to what was said long ago for now; my voice, photos, videos and pictures take a rest. All of it comes back with /premium, whenever you like.
