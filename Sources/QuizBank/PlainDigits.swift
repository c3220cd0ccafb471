/// Letters and digits as other keyboards write them, brought to the ones that answers are compared in.
enum PlainDigits {
    /// Full-width forms become ASCII, and the digits of any script those of ASCII; what is raised or in a circle stays.
    static func text(_ typed: String) -> String {
        guard !typed.utf8.allSatisfy({ $0 < 0x80 }) else { return typed }
        var result = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000: result.append(" ")
            default:
                if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
                    let digit = Unicode.Scalar(0x30 + UInt32(value))
                {
                    result.append(digit)
                } else {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }
}
