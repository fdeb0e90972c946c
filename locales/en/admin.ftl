# The admin page
admin-title = Administration
admin-opening = One moment…
admin-retry = Try again
admin-log-out = Log out
admin-signed-in = Administrator { $id }, until { $until }

admin-outside-title = You come in with a link
admin-outside-text = Write /admin to the bot. It brings you a link that lets you in once, within ten minutes.
admin-away-title = The service does not answer
admin-away-text = Nothing is lost. Look at the connection, then try again.

admin-password-title = One more step
admin-password-label = Password of the operator
admin-password-send = Go on

admin-problem =
    { $code ->
        [login-refused] This link brings nobody in: it may have been used, or be too old.
        [session-over] You are signed out.
        [password-wrong] That is not the password.
        [rate-limited] Too many tries. Wait a while.
        [unreachable] The service does not answer.
       *[other] That did not work ({ $code }).
    }

admin-safety-title = Safety report
admin-safety-year = Year
admin-safety-about = How often something was told by rule, by month (UTC). To whom is not known.
admin-safety-what = What was told
admin-safety-total = Year
admin-safety-kind =
    { $kind ->
        [ai-notice] Notice that it is an AI
        [crisis-card] Help in a crisis
        [third-party-card] Help for somebody else
        [age-lock] Closed because of age
        [check-in] Asked how they are
        [reply-withheld] Reply held back
       *[other] { $kind }
    }

admin-audit-title = Audit log
admin-audit-whole =
    { $rows ->
        [0] The chain is whole; there are no rows yet.
        [one] The chain is whole: { $rows } row.
       *[other] The chain is whole: { $rows } rows.
    }
admin-audit-head = To note elsewhere:
admin-audit-broken = The chain is broken at row { $seq }: somebody has changed what is kept.
admin-audit-number = No.
admin-audit-when = When
admin-audit-who = Who
admin-audit-what = What
admin-audit-target = Of whom or what
admin-audit-why = Why
admin-audit-nobody = unknown
