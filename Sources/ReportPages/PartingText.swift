import Grader

/// Where two texts or two lists part, in words.
struct PartingText {
    let parting: Departure.Parting
    /// "the result", or "`tags`".
    let name: String

    init(_ parting: Departure.Parting, name: String) {
        self.parting = parting
        self.name = name
    }

    /// One or two sentences.
    var sentence: String {
        guard let counts = parting.counts else {
            let yours = parting.yours ?? ""
            let expected = parting.expected ?? ""
            guard let character = parting.character else {
                return "\(name) is \(yours) and should be \(expected)."
            }
            return "\(name) is \(shown(yours, around: character)) and should be "
                + "\(shown(expected, around: character)).\(difference(character, yours, expected))"
        }
        let count =
            counts.yours == counts.expected
            ? "" : "\(name) has \(elements(counts.yours)) and should have \(counts.expected)"
        guard let element = parting.element else { return count + "." }
        let before =
            element == 0
            ? "" : element == 1 ? " Element 0 is right." : " Up to element \(element - 1) all is right."
        switch (parting.yours, parting.expected) {
        case (let yours?, let expected?):
            let place = parting.character ?? 0
            let both =
                parting.character == nil
                ? "\(yours) and should be \(expected)"
                : "\(shown(yours, around: place)) and should be \(shown(expected, around: place))"
            let detail = parting.character.map { difference($0, yours, expected) } ?? ""
            let opening = count.isEmpty ? "\(name): element" : "\(count). Element"
            return "\(opening) \(element) is \(both).\(detail)\(before)"
        case (let yours?, nil):
            return "\(count).\(before) Element \(element), \(value(yours)), is too many."
        case (nil, let expected?):
            return "\(count).\(before) Element \(element), \(value(expected)), is missing."
        case (nil, nil):
            return count + "."
        }
    }

    private func elements(_ count: Int) -> String { count == 1 ? "1 element" : "\(count) elements" }

    /// A number as it is, a text in quotation marks.
    private func value(_ text: String) -> String {
        Int(text) == nil ? shown(text, around: 0) : text
    }

    private func difference(_ character: Int, _ yours: String, _ expected: String) -> String {
        if character == yours.count {
            return " It ends \(expected.count - yours.count) characters too early."
        }
        if character == expected.count { return " It should end before character \(character)." }
        return character == 0 ? " They part at the first character." : " They part at character \(character)."
    }

    /// At most some 40 characters around the place, quoted as code, with what cannot be seen written out.
    private func shown(_ text: String, around place: Int) -> String {
        let characters = Array(text)
        let start = characters.count <= 40 ? 0 : max(0, min(place - 20, characters.count - 40))
        let part = characters[start..<min(characters.count, start + 40)]
        let end = start + part.count
        let escaped = String(part).debugDescription.replacing("`", with: "\u{2018}")
        return "\(start > 0 ? "…" : "")`\(escaped)`\(end < characters.count ? "…" : "")"
    }
}
