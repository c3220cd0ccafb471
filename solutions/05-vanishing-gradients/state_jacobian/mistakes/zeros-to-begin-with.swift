/// Every number is 0. What did the first step multiply?
///
/// A matrix of zeros. A product begins with what changes nothing, and for matrices that is the identity: 1 on the diagonal.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
