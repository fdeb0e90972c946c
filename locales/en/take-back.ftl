# Taking back
command-undo = Take back the last exchange
command-again = Answer that differently
undo-done = Taken back: as if it had not been said.
undo-nothing = There is nothing to take back yet.
again-nothing = There is nothing yet that I could answer differently.
