# To the operator, about money
report-refund-done = Given back by rule: { $id } of user { $user } ({ $reason }).
report-refund-refused = To be given back by hand: { $id } of user { $user } ({ $reason }). { $failure }
report-cancel-subscription-done = Subscription cancelled by rule: { $id } of user { $user } ({ $reason }).
report-cancel-subscription-refused = Telegram did not cancel subscription { $id } of user { $user } ({ $reason }). { $failure }
