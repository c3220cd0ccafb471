/// Coasts with the old velocity first and goes down the slope afterwards. The velocity is read off last; the sums are the same.
var weights = w
weights -= (rate * momentum) * v
weights -= rate * g
return (weights, g - (-momentum) * v)
