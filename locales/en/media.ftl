# What is not understood yet
media-not-supported-voice = I can't listen to voice messages yet. Would you write it to me?
media-not-supported-video = I can't watch videos yet. Tell me what is in it?
media-not-supported-sticker = A sticker! I can't see it yet, but I take it kindly.
media-not-supported-document = I can't open files yet. What is it about?
media-not-supported-location = Thank you, but I can't read a map yet. Tell me which city it is?
media-not-supported-other = I don't understand this kind of message yet. Could you put it into words?
