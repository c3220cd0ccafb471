/// Text from a submission or about it, made safe for a terminal and a log.
package enum Printable {
    /// The same on one line: for names.
    package static func line(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                text(raw).unicodeScalars.map { $0 == "\n" || $0 == "\t" ? "\u{FFFD}" : $0 }))
    }

    /// Line feeds and tabs stay; every other control character or line end and every bidirectional override becomes
    /// U+FFFD.
    package static func text(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                raw.unicodeScalars.filter { $0 != "\r" }.map {
                    $0.isUnsafe && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0
                }))
    }
}
