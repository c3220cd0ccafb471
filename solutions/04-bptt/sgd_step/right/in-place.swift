/// A copy that the step is taken from, as optimizers do to save room.
var moved = w
moved -= g * rate
return moved
