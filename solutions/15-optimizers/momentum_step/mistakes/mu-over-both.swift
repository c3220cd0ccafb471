/// Without a slope all is right. With one, the velocity is too small at rest. When does a slope begin to fade?
///
/// One step after it was added. You added first and multiplied the sum by μ; only the old velocity is multiplied.
let velocity = momentum * (v + g)
return (w - rate * velocity, velocity)
