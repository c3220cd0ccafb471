/// `norm` is right. Where only the two together are above the limit, nothing was clipped, and elsewhere each came out at the limit. Does
/// the step still point where it pointed?
///
/// It does not, since the longer one has been shortened more. Both have to be multiplied by the same factor, made of the length of the
/// two together.
let norm = sqrt((a * a).sum() + (b * b).sum())
func clipped(_ t: Tensor) -> Tensor {
    let own = sqrt((t * t).sum())
    return own > limit ? t * (limit / own) : t
}
return (clipped(a), clipped(b), norm)
