import TextTools

/// Text as it may be shown: what a terminal would obey is replaced by U+FFFD.
enum Sanitizing {
    enum Context {
        /// One line of prose: a tab or line break (there by way of an entity) is a blank.
        case text
        /// Tabs and line breaks are kept.
        case code
    }

    static func string(_ bytes: some Collection<UInt8>, as context: Context) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard mayNeedWork(bytes, as: context),
            text.unicodeScalars.contains(where: { replacement(for: $0, as: context) != $0 })
        else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(replacement(for: scalar, as: context)) }
        return String(result)
    }

    /// Bytes that can start a scalar to be replaced: controls, U+0080…9F (C2), U+200E…2069 (E2) and the
    /// noncharacters U+FDD0… (EF).
    private static func mayNeedWork(_ bytes: some Collection<UInt8>, as context: Context) -> Bool {
        bytes.contains { byte in
            switch byte {
            case 0x09, 0x0A: context == .text
            case 0x00..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
            default: false
            }
        }
    }

    private static func replacement(for scalar: Unicode.Scalar, as context: Context) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A: context == .code ? scalar : " "
        case Reserved.scalars: "\u{FFFD}"
        default: scalar.isUnsafe ? "\u{FFFD}" : scalar
        }
    }
}
