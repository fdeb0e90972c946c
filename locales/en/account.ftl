# The account as a whole
export-done = Here is everything I hold about you, in one file: our talks, all that I remember, settings and payments. It is readable by anyone who has it, so keep it somewhere safe.
export-left-out = { $count ->
        [one] { $count } older file would have made it too large; the list says its size.
       *[other] { $count } older files would have made it too large; the list says their sizes.
    }
export-limited = { $minutes ->
        [one] You have had your data twice this hour. I can put it together again in { $minutes } minute.
       *[other] You have had your data twice this hour. I can put it together again in { $minutes } minutes.
    }
export-link = Everything, with every file, is behind this button. It works once, within 15 minutes, for whoever opens it: please don't pass it on.
export-link-button = Get everything
export-page-title = Your data
export-page-text = Everything that is held about you, as one file. The button works once.
export-page-button = Download
export-page-over = This link has been used, or its 15 minutes are over. Another one: /export

account-ask-again = That question is a while ago, so I'd rather ask once more.

reset-ask =
    Shall we begin all over again?

    This erases our conversations, everything I remember about you, how close we are, and your profile with your settings. It cannot be undone.

    What you paid for stays yours, and so do your language and time zone. If you'd like to keep a copy first: /export
reset-yes = Yes, begin anew
reset-no = No, leave it all as it is
reset-kept = Good, everything stays as it was.
reset-done = Done, a clean page.

delete-ask =
    Shall I delete your account?

    Everything goes: our conversations, what I remember about you, closeness, profile and settings, and what is left of a paid plan. It cannot be undone.

    A running Stars subscription is cancelled with it.

    If you'd like to keep a copy first: /export
delete-yes = Yes, delete everything
delete-no = No, keep my account
delete-kept = Good, nothing has been deleted.
delete-done = It is all deleted. Thank you for the time we had, and all the best to you! Should you ever feel like talking, /start is enough.
