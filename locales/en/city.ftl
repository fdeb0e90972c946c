# City and time zone. Answers are known by the question they are for: it must have no arguments.
city-now = 📍 Noted: { $city }. Time zone { $zone }, where it is { $time }.
city-now-none = 📍 No city is noted yet. Time zone { $zone }, where it is { $time }.
city-ask = Which city is it now? Reply to this message with its name, or with a location (📎 → Location).
city-placeholder = City
city-choose = There are several of that name. Which one?
city-done = Noted: { $city }. It is { $time } there; quiet hours and days follow this clock.
city-done-clock = Noted: time zone { $zone }. It is { $time } there; quiet hours and days follow this clock.
