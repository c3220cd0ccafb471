/// Nothing is mended yet: the second batch's first step takes up the first batch's last state. What has that state read?
///
/// Sequences that have nothing to do with these. One variable serves both batches, and nobody sets it back.
