/// The velocity is right. The weights go too far, unless the old velocity is 0. Has the old velocity faded before it moved them?
///
/// It has not: you went by v + g. The weights move by the velocity that you return, in which only the share μ of the old one is left.
(w - rate * (v + g), momentum * v + g)
