import TextTools

/// Text made harmless: nothing a document says can move the cursor or recolour the screen.
package enum SafeText {
    /// Replaces control characters, so that an escape written as an entity stays a mark on the page.
    ///
    /// C0 and C1 controls become U+FFFD (or `?` in ASCII), tabs and line ends a space, and
    /// invisible direction overrides vanish. With `ascii`, every other scalar beyond ASCII is
    /// spelled in ASCII where a spelling is customary, and `?` where none is.
    package static func defused(_ text: String, ascii: Bool) -> String {
        if text.isPrintableASCII { return text }
        guard ascii || text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20..<0x7F:
                result.unicodeScalars.append(scalar)
            case 0x09, 0x0A, 0x0D:
                result.append(" ")
            case _ where scalar.isControl:
                result.append(ascii ? "?" : "\u{FFFD}")
            case _ where isHarmful(scalar):
                break
            default:
                if ascii {
                    result.append(spelling(of: scalar))
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// Whether a terminal might obey a scalar, or show what follows it in another place.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isUnsafe || scalar.isInvisible
    }

    /// A customary ASCII spelling of one scalar; empty for combining marks.
    private static func spelling(of scalar: Unicode.Scalar) -> String {
        if let known = spellings[scalar] { return known }
        // Precomposed Latin letters lose their accents: the standard library knows their names.
        if let name = scalar.properties.name, name.hasPrefix("LATIN "),
            let letter = name.split(separator: " ").dropFirst(3).first, letter.utf8.count == 1
        {
            return name.contains("SMALL") ? letter.lowercased() : String(letter)
        }
        if let name = scalar.properties.name, name.hasPrefix("GREEK "),
            let letter = name.split(separator: " ").dropFirst(3).first
        {
            return name.contains("SMALL")
                ? letter.lowercased() : letter.prefix(1) + letter.dropFirst().lowercased()
        }
        return DisplayWidth.of(scalar) == 0 ? "" : "?"
    }

    private static let spellings: [Unicode.Scalar: String] = [
        "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2003}": " ", "\u{2002}": " ",
        "–": "-", "—": "--", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"",
        "„": "\"", "«": "<<", "»": ">>", "…": "...", "•": "*", "·": "*", "×": "x", "÷": "/",
        "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "↦": "|->", "↑": "^", "↓": "v", "≤": "<=",
        "≥": ">=", "≠": "!=", "≈": "~=", "±": "+/-", "∞": "inf", "√": "sqrt", "∑": "sum",
        "∏": "prod", "∂": "d", "∇": "grad", "∈": "in", "⊙": "(.)", "∘": "o", "ß": "ss", "æ": "ae",
        "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "°": " deg", "½": "1/2", "²": "^2", "³": "^3",
        "€": "EUR", "©": "(c)", "®": "(R)", "™": "(TM)", "✓": "[x]", "✗": "[ ]", "′": "'",
    ]
}
