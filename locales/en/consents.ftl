# What people agree to, each with a version and a hash of these very words: change textVersion in modules/consents with them.
consent-conversation = Talking: what we write to each other is passed to the language model that answers. That includes whatever private is told: health, beliefs, love.
consent-memory = Memory: facts, feelings, plans and short summaries are kept beyond our recent talk and used in answers.
consent-media = Voice, pictures and files: what is sent is passed to the model, to be heard, seen and read.
# Below the question of age
consent-gate =
    “Yes” also agrees to this; each can be taken back at any time: /privacy
    – { consent-conversation }
    – { consent-memory }
    – { consent-media }
# In place of an answer; $place: chat or page
consent-conversation-off = { $place ->
        [page] I can't answer: you have said no to our talk being passed to the language model. What you write stays here and goes nowhere. You can say yes again in the settings.
       *[chat] I can't answer: you have said no to our talk being passed to the language model. What you write stays here and goes nowhere. You can say yes again here: /privacy
    }
