# Levels
level-stranger = Stranger
level-acquaintance = Acquaintance
level-friend = Friend
level-close-friend = Close friend
level-intimate = Closest
