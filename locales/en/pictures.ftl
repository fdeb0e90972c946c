# What the companion makes
picture-caption = AI-generated picture
