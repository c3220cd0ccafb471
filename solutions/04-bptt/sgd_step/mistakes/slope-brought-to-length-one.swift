/// All steps have the same length, whatever the slopes. What should become of the step as the slopes fade towards the bottom?
///
/// It should fade with them, and with plain gradient descent it does: the slope is taken as it is, not divided by its length.
w - rate * g / sqrt((g * g).sum())
