/// Without a slope your velocity stays as it is. How long would a ball roll on that floor?
///
/// For ever. The old velocity is multiplied by μ at each step, so that a slope long past does not count any more.
let velocity = v + g
return (w - rate * velocity, velocity)
