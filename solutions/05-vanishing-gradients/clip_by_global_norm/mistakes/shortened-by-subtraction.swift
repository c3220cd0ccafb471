/// `norm` is right. Above the limit the same amount has been subtracted from every number; which way do the numbers below 0 go then?
///
/// Away from 0. To shorten a vector and keep its direction, multiply it by a number between 0 and 1.
let norm = sqrt((a * a).sum() + (b * b).sum())
let over = max(0, norm - limit)
return (a - over, b - over, norm)
