/// No number of your step is above rate times limit, and the direction is not that of the mean gradient. What does clipping by the norm
/// do to the small numbers?
///
/// It shortens them by the same factor as the large ones. You cut each number by itself, which turns the step.
let gradient = (first + second) / 2
return (9, w - rate * gradient.mapped { min(limit, max(-limit, $0)) })
