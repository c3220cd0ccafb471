/// All is too small, and the more columns there are, the smaller it is. With one column it is right. By what is the sum of squares divided?
///
/// By the number of columns. You took the sum, and so a row ends with the length 1, while it should have numbers of about 1.
let sum = (x * x).sum(axis: 1).reshaped([x.shape[0], 1])
return x / sqrt(sum + 1e-5) * gain
