/// Nothing is mended yet: the loss changes with what stands at padded places. Who gains by that in the table?
///
/// Batches in which most places are padding, which this network foresees without effort. The loop runs over all T places of every row.
