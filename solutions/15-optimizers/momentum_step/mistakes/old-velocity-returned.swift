/// The weights are right. The velocity came out as it went in. What will the next step know of this slope?
///
/// Nothing, then. What you return is what the next step gets as `v`: hand on the new velocity.
let velocity = momentum * v + g
return (w - rate * velocity, v)
