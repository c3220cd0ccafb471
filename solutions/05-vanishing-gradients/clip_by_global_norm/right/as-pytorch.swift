/// PyTorch's way: a little is added to the norm, the factor is held at 1, and every gradient is multiplied by it without asking.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = min(1, limit / (norm + 1e-6))
return (a * factor, b * factor, norm)
