/// PyTorch's way to clip: a factor that is held at 1, and a little added to the norm. The sums are kept, and divided once.
let sum = first + second
let norm = sqrt((sum * sum).sum()) / 2
let factor = min(1, limit / (norm + 1e-6))
return (9, w - sum * (rate * factor / 2))
