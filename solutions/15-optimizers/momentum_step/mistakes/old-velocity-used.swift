/// The velocity is right. At the first step, where the old velocity is 0, no weight moves at all. Which velocity moved them?
///
/// The old one, so this step's slope comes one step late. The weights go along the velocity that has the slope in it.
(w - rate * v, momentum * v + g)
