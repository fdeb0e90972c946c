# Said in groups, in front of everybody
group-introduction = I'm an AI companion. Here I answer when somebody mentions me or replies to me; I keep nothing of it, and I bring nothing over from private chats.
group-invitation = I'd be glad to talk! Let's get to know each other in a private chat first.
group-button = Write to me
