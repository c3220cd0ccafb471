/// Characters that cannot be told from others by looking, or not be seen at all: where a compiler stumbles and a reader sees
/// nothing wrong.
enum SuspiciousCharacters {
    /// What is to be said of the first one in a line; nil where there is none.
    ///
    /// - Parameter number: the line's, for the sentence.
    static func note(on line: Substring, number: Int) -> String? {
        for (index, scalar) in line.unicodeScalars.enumerated() {
            guard let what = description(of: scalar) else { continue }
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            let name = scalar.properties.name?.lowercased() ?? "a character without a name"
            return "line \(number), character \(index + 1) is U+\(padded), \(name): \(what)"
        }
        return nil
    }

    private static func description(of scalar: Unicode.Scalar) -> String? {
        if let twin = twins[scalar] { return "it looks like \(twin) and is another letter; type it again" }
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0x3164, 0x115F, 0x1160:
            return "it cannot be seen; delete it"
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            return "it is no plain blank; type a blank"
        case 0xFF01...0xFF5E: return "it is a wide form; type the plain one"
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return "code has straight quotes, \""
        case 0x2018, 0x2019, 0x201A, 0xB4: return "code has no such quote"
        case 0x2010...0x2015, 0x2212: return "it looks like a minus and is none; type -"
        case 0x37E: return "it looks like ; and is a Greek question mark"
        default: return nil
        }
    }

    /// Letters of other scripts that look like Latin ones.
    private static let twins: [Unicode.Scalar: Character] = {
        let pairs: [(String, String)] = [
            ("аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅ", "aeopcyxijsdhqwABEKMHOPCTXIJS"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"),
        ]
        var twins: [Unicode.Scalar: Character] = [:]
        for (other, latin) in pairs {
            for (one, letter) in zip(other.unicodeScalars, latin) { twins[one] = letter }
        }
        return twins
    }()
}
