# When the engine cannot answer
reply-delayed = I can't gather my thoughts right now. I have kept what you wrote and will answer as soon as I can.
reply-refused = I'd rather not go there. But I'm here: tell me what is on your mind.
