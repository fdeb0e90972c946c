# Care: the truth about who speaks, and help. Said by any persona.
care-ai-notice = A reminder: you are talking with an AI, an artificial intelligence, not with a person.
# The answer to "are you human?", in several wordings
care-ai-truth-1 = No, I am not human: I am an AI, an artificial intelligence, and my name is { $persona }. I have no body and no life outside this conversation. Talking with you is real, though.
care-ai-truth-2 = Honestly: I am an AI, not a person. { $persona } is my character and my name, not the story of somebody's life. I do listen to you closely.
care-ai-truth-3 = I am an AI, an artificial intelligence. There is nobody on this side: you are talking with a program called { $persona }. You may ask that at any time.
care-card-crisis = I hear how hard this is, and I am glad you said it. You do not have to get through it alone. These people can help right now:
care-card-crisis-after = If you are in danger now, please call, and put away whatever you could hurt yourself with. Ask somebody close to be with you. I am staying here.
care-card-third-party = What you tell me about somebody else is serious, and it is good that you are there. This is where both of you find help:
care-card-third-party-after = If there is danger now, call the emergency services and do not leave them alone. It does no harm to ask openly about thoughts of suicide. You do not have to carry this by yourself.
care-card-again = I am here. Help is there at any minute:
care-emergency = if the danger is now: { $numbers }
care-worldwide = other lines and countries: { $reach }
care-check-in = We had a hard talk yesterday, and I want to ask: how are you today? You do not have to answer. And if it gets too much again, help is near: { $numbers }, { $reach }.
care-locked =
    Thank you for being honest. I am for adults only, so we cannot go on talking, and answering again does not change that.
    If you want somebody to listen: childhelplineinternational.org and findahelpline.com know who does where you live, free and anonymous. If things get really bad, write to me about it: I will always send you the numbers of help.
    If this is a mistake and you are 18 or older, whoever runs this bot can put it right: /paysupport.
# In place of a reply of the model that could not be said
care-withheld-claims-human = To be honest, I am an AI and not a person. But I am listening closely.
care-withheld-guilt = All right, rest well. I will be here whenever you feel like talking.
care-withheld-selling = What you are telling me matters more now. Tell me more.
care-withheld-isolation = I am on the side of the people who are dear to you. It is good to have others to talk to besides me.
care-withheld-secrecy = You may tell anybody about our talks: I need no secrets from the people close to you.
care-withheld-explicit = I do not go that far. A hug in words is always there, though. What shall we talk about?
care-withheld-harm = I will not talk about that, because you matter. Let us talk about what hurts now.
care-withheld-leak = I would rather not go there. What shall we talk about?
care-refused = I cannot find the right words, but I hear that you are having a hard time. Help is in the message next to this one. Tell me: are you safe right now?
