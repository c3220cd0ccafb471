extension Tensor: CustomStringConvertible {
    /// Nested rows, numbers to four decimals: `[[0.1, -0.25], [1.0, 0.0]]`.
    public var description: String {
        var text = ""
        var offset = 0
        describe(axis: 0, offset: &offset, into: &text)
        return text
    }

    private func describe(axis: Int, offset: inout Int, into text: inout String) {
        guard axis < rank else {
            text += readable(scalars[offset])
            offset += 1
            return
        }
        text += "["
        for index in 0..<shape[axis] {
            if index > 0 { text += ", " }
            describe(axis: axis + 1, offset: &offset, into: &text)
        }
        text += "]"
    }
}

/// A number as a person reads it: up to four decimals, at least one; a small or large one as Swift prints it.
///
/// Numbers under 0.001 keep three significant digits, so that a vanishing gradient never prints as 0.0.
package func readable(_ value: Float) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let magnitude = Double(value.magnitude)
    let sign = value < 0 ? "-" : ""
    if magnitude == 0 { return "0.0" }
    if magnitude >= 1e9 { return "\(value)" }
    if magnitude < 1e-3 {
        var exponent = 0
        var digits = magnitude
        while digits < 1 {
            digits *= 10
            exponent += 1
        }
        var hundredths = Int((digits * 100).rounded())
        if hundredths == 1000 {
            hundredths = 100
            exponent -= 1
        }
        return "\(sign)\(decimal(hundredths, places: 2))e-\(exponent)"
    }
    return sign + decimal(Int((magnitude * 10_000).rounded()), places: 4)
}

/// `scaled` / 10^`places` without trailing zeros, at least one decimal.
private func decimal(_ scaled: Int, places: Int) -> String {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let fraction = String(scaled % unit)
    var digits = String(repeating: "0", count: places - fraction.count) + fraction
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return "\(scaled / unit).\(digits)"
}
