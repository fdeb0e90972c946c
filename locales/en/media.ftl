# What came without words and was not understood; $address: formal or informal
media-voice-too-long = That is a long recording, more than ten minutes is too much for me at once. Tell me the main thing in words, or in a shorter one?
media-voice-unheard = I couldn't make out what is in it, and I'd like to know. Would you write it to me?
media-video-too-long = The video is long, more than three minutes is too much for me. Tell me what is in it?
media-video-unseen = I couldn't open the video, and I don't want to make things up. Tell me what is in it?
media-document-too-large = That file is a bit too large for me. Would you send me the important part as text?
media-document-unread = I can't open a file like this. What is it about? Pasted into a message, I will read it.
media-other = Honestly, I can't see messages of this kind. Could you put it into words?
media-premium = Thank you for showing me! But I get to see photos and videos only in premium. Tell me in words, though: I'm here.
media-premium-again = I can't see it for now. Tell me what is there?
media-voice-premium = I'd gladly say it aloud, but voice messages are part of premium (/premium), so for now I write. I say this just once.
media-withheld = { $place ->
        [page] I can't hear or see it: you have said no to voice, pictures and files being passed to the language model. You can say yes again in the settings.
       *[chat] I can't hear or see it: you have said no to voice, pictures and files being passed to the language model. You can say yes again here: /privacy
    }
