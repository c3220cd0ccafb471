/// Text from a submission or about it, made safe for a terminal and a log.
enum Printable {
    /// The same on one line: for names.
    static func line(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                text(raw).unicodeScalars.map { $0 == "\n" || $0 == "\t" ? "\u{FFFD}" : $0 }))
    }

    /// Line feeds and tabs stay; every other control character or line end and every bidirectional override becomes
    /// U+FFFD.
    static func text(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                raw.unicodeScalars.filter { $0 != "\r" }.map { isSafe($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
