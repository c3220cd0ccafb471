import Terminal

/// Places that a reader gave a letter.
extension PagerState {
    /// What the next key is for, after a key that takes a letter.
    enum LetterUse: Equatable {
        case setMark, goToMark
    }

    mutating func use(_ key: Key, for use: LetterUse) {
        mode = .reading
        guard case .character(let letter) = key else { return }
        switch use {
        case .setMark:
            guard letter.isLetter || letter.isNumber else {
                message = "a mark is a letter or a digit"
                return
            }
            marks[letter] = position
            newMark = (letter, position)
            message = "marked \(letter); '\(letter) comes back here"
        case .goToMark:
            // As in vi, the quote itself means the place one jumped from.
            if letter == "'" || letter == "`" {
                goBack()
            } else if let place = marks[letter] {
                jump(to: layout.line(of: place))
            } else {
                message = "no mark \(letter): m\(letter) sets it"
            }
        }
    }

    /// Every mark with the section and the line it stands on, in the order of the text.
    func marksPage() -> [StyledText] {
        let places = marks.map { (letter: $0.key, line: firstTextLine(from: layout.line(of: $0.value))) }
        return places.sorted { ($0.line, $0.letter) < ($1.line, $1.letter) }.map { letter, line in
            var row = StyledText(" ")
            row.append(SafeText.defused(String(letter), ascii: options.isASCII), Style(.code, .strong))
            row.append("  ")
            let words = quoted(line)
            if let title = layout.outline.last(where: { $0.line <= line })?.title, title != words {
                row.append(title + ": ", .quiet)
            }
            row.append(words)
            return shortened(row, to: size.columns)
        }
    }
}
