/// What a terminal is told of links and of copied text, beside the text itself.
package enum Hyperlink {
    /// A web or mail address with every byte that is not plain ASCII percent-encoded; nil for anything else, such
    /// as a path inside a course.
    static func address(_ destination: String) -> String? {
        let lowered = destination.prefix(8).lowercased()
        guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") || lowered.hasPrefix("mailto:"),
            destination.utf8.count < 2000
        else { return nil }
        var result = ""
        for byte in destination.utf8 {
            if (0x21..<0x7F).contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }

    /// The bytes that ask a terminal to put text on the clipboard (OSC 52). Many obey, none answers.
    package static func copying(_ text: String) -> [UInt8] {
        Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8.prefix(65_536))) + Array("\u{1B}\\".utf8)
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            var bits = part.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - part.count)
            for index in 0..<4 {
                result.append(
                    index <= part.count ? letters[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return result
    }
}
