import NumericCore

/// Column h of your result has been multiplied by s[h], and row b should have been by s[b]. Which axis of x does a tensor of
/// shape [B] meet?
///
/// Shapes are lined up at the last axis, so s meets the units, which goes unnoticed only where B equals H. Make a column of
/// it: `s.reshaped([s.count, 1])`.
func addAndScale(x: Tensor, b: Tensor, s: Tensor) -> Tensor {
    (x + b) * s
}
