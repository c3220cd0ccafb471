/// The first two numbers are right. From the third on only two factors are in each number; how many has the signal passed there?
///
/// Each factor was multiplied by the factor before it. It belongs to what is left before it, which holds all the earlier factors.
var result = factors
for step in 1..<max(1, factors.count) {
    result[step] = factors[step] * factors[step - 1]
}
return result
