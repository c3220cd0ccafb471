/// The first number is right, and then every factor comes in one step too late, the first one twice. Which factor belongs to step k?
///
/// The one at index k. What is left after step k − 1 has to be multiplied by it, and you multiplied by the factor at k − 1 again.
var result = factors
for step in 1..<max(1, factors.count) {
    result[step] = result[step - 1] * factors[step - 1]
}
return result
