/// length − t is 1 or more where a place counts and 0 or less where it does not; brought between 0 and 1 it is the mask.
/// This is the form for a machine that likes arithmetic on whole tensors better than branches.
let places = Tensor((0..<steps).map { Float($0) })
let column = Tensor(lengths.map { Float($0) }).reshaped([lengths.count, 1])
return (column - places).mapped { min(1, max(0, $0)) }
