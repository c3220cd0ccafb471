import Terminal

/// The line at the bottom on which a reader types, and what becomes of it.
extension PagerState {
    /// What a typed line is for.
    enum Purpose: Equatable {
        case search, courseSearch, note
        /// An answer; the text is the prompt. Only this one cannot be left but by leaving the page.
        case answer(String, mayBeEmpty: Bool, keys: Set<Character>)

        var isAnswer: Bool {
            if case .answer = self { true } else { false }
        }

        /// Characters that can be typed.
        var longest: Int { self == .note ? PagerNote.longest : 500 }

        var prompt: String {
            switch self {
            case .search: "/"
            case .courseSearch: "search the course: "
            case .note: "note: "
            case .answer(let prompt, let mayBeEmpty, _): mayBeEmpty ? prompt : prompt + ": "
            }
        }

        /// Whether a letter is an answer by itself.
        func isAnswered(by letter: Character) -> Bool {
            if case .answer(_, _, let keys) = self { keys.contains(letter) } else { false }
        }
    }

    mutating func type(_ key: Key, _ purpose: Purpose, after text: String) -> Pager.Outcome? {
        switch key {
        case .enter:
            // Only the first is one that was meant for the page before.
            defer { enterCountsFrom = nil }
            if let start = enterCountsFrom, ContinuousClock.now < start { break }
            return take(text, for: purpose)
        case .escape:
            if case .answer = purpose { return .left(position) }
            mode = .reading
        case .backspace:
            if text.isEmpty, !isAnswering {
                mode = .reading
            } else {
                mode = .typing(purpose, String(text.dropLast()))
            }
        case .control("u"): mode = .typing(purpose, "")
        case .pageDown where isAnswering: pageDown()
        case .pageUp where isAnswering: pageUp()
        case .down where isAnswering: scroll(by: 1)
        case .up where isAnswering: scroll(by: -1)
        case .character(let character) where text.isEmpty && purpose.isAnswered(by: character):
            return take(String(character), for: purpose)
        case .character(let character) where text.count < purpose.longest:
            mode = .typing(purpose, text + String(character))
        case .character where purpose == .note:
            message = "8,000 characters are the most: Enter keeps the note, Esc leaves it"
        default: break
        }
        return nil
    }

    private var isAnswering: Bool {
        if case .typing(.answer, _) = mode { true } else { false }
    }

    private mutating func take(_ text: String, for purpose: Purpose) -> Pager.Outcome? {
        switch purpose {
        case .answer(_, let mayBeEmpty, _):
            mode = .typing(purpose, "")
            return text.isEmpty && !mayBeEmpty ? nil : .answered(text, position)
        case .search:
            mode = .reading
            if !text.isEmpty {
                find(text)
                currentMatch = nil
            }
            step(by: 1)
        case .courseSearch:
            mode = .reading
            if !text.trimmingBlanks().isEmpty { return .search(text, position) }
        case .note:
            mode = .reading
            return .note(note(text.trimmingBlanks().isEmpty ? "" : text), position)
        }
        return nil
    }

    /// A note on the first line of text on the page, under its heading.
    private func note(_ text: String) -> PagerNote {
        let line = firstTextLine(from: top)
        let heading = currentSection.map { layout.outline[$0].title } ?? ""
        let quote = quoted(line)
        return PagerNote(position: position, text: text, heading: heading, quote: quote)
    }

    /// The words of a line, without bars and margin.
    func quoted(_ line: Int) -> String {
        guard layout.lines.indices.contains(line) else { return "" }
        let shown = layout.lines[line]
        return shown.content.columns(
            min(shown.prefix, shown.content.width)..<max(shown.prefix, shown.content.width)
        )
        .plain.trimmingBlanks()
    }
}
