/// A heading with the anchor that links to it.
package struct Heading: Sendable, Equatable {
    /// 1 to 6.
    package var level: Int
    package var text: String
    /// Unique in its document, made in GitHub's manner: `#its-text`, `#its-text-1` for the next of that name.
    package var anchor: String
    /// Source line, counted from 1.
    package var line: Int

    package init(level: Int, text: String, anchor: String, line: Int) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.line = line
    }

    /// `text` as an anchor: lower case, letters, digits, marks, `_` and `-` kept, blanks as `-`.
    package static func slug(of text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " {
                result.append("-")
            } else if isKept(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark,
            .connectorPunctuation:
            true
        default: scalar == "-"
        }
    }
}

/// Gives the headings of one text their anchors, in the order of the text.
package struct AnchorTable: Sendable {
    private var repeats: [String: Int] = [:]

    package init() {}

    /// The anchor of the next heading: its slug, with a number behind it where an earlier heading has it already.
    package mutating func anchor(for text: String) -> String {
        let slug = Heading.slug(of: text)
        var anchor = slug
        while repeats[anchor] != nil {
            repeats[slug, default: 0] += 1
            anchor = "\(slug)-\(repeats[slug, default: 0])"
        }
        repeats[anchor] = 0
        return anchor
    }
}

extension Document {
    /// All headings in order, those inside quotes and lists included.
    package var headings: [Heading] {
        var anchors = AnchorTable()
        return blocks.flattened.compactMap { block in
            guard case .heading(let level, let content) = block.kind else { return nil }
            let text = content.plainText
            return Heading(
                level: level, text: text, anchor: anchors.anchor(for: text), line: block.lines.lowerBound)
        }
    }
}
