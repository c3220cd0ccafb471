/// `numeric` is right. `worst` names an entry whose slope is large, and not the one that is most wrong for its size. Is 8 in place of
/// 8.5 worse than 0.1 in place of 0.2?
///
/// In size it is, for what it should be it is not. Compare the entries by the fraction, not by |a − n|.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, largest): (Int, Float) = (0, -1)
for i in 0..<analytic.count where abs(analytic[i] - numeric[i]) > largest {
    (worst, largest) = (i, abs(analytic[i] - numeric[i]))
}
let (a, n) = (analytic[worst], numeric[worst])
return (numeric, worst, abs(a - n) / max(abs(a), abs(n), 1e-3))
