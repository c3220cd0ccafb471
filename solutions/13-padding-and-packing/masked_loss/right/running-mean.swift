/// A mean that is kept up to date, place by place. It needs no total, which matters where a sum of many numbers would
/// swallow the next.
var (mean, seen): (Float, Float) = (0, 0)
for (loss, counts) in zip(losses.scalars, mask.scalars) where counts != 0 {
    seen += 1
    mean += (loss - mean) / seen
}
return (loss: mean, dlosses: mask.mapped { $0 / seen })
