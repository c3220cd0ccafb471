/// Large weights move further than small ones with the same slope, and a weight of 0 does not move. How far does a weight with slope 1
/// go?
///
/// By the rate, wherever it stands. The step is rate · g.
w - rate * g * w
