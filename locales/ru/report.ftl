# Оператору, о деньгах
report-refund-done = Возвращено по правилам: { $id }, пользователь { $user } ({ $reason }).
report-refund-refused = Нужно вернуть вручную: { $id }, пользователь { $user } ({ $reason }). { $failure }
report-cancel-subscription-done = Подписка отменена по правилам: { $id }, пользователь { $user } ({ $reason }).
report-cancel-subscription-refused = Telegram не отменил подписку { $id }, пользователь { $user } ({ $reason }). { $failure }
