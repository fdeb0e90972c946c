# When the day's messages are used up; $time: hours and minutes by the user's clock
limit-reached = That was my last answer for today. What you write stays with me, and I'll answer it after { $time } by your clock.
limit-fair-use = We have talked so much today that I need a pause: it is more than one day can carry. What you write stays with me, and I'll answer it after { $time } by your clock.
limit-premium = With premium there is no daily limit: /premium
error-daily-limit = I can't answer it differently today: that would be one message more than the plan has. After midnight by your clock I can.
