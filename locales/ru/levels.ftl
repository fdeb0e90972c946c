# Уровни
level-stranger = Незнакомцы
level-acquaintance = Знакомые
level-friend = Друзья
level-close-friend = Близкие друзья
level-intimate = Самые близкие
