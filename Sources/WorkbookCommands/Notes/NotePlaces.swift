import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore

/// Where in a lesson notes can be: at its headings, and at its sentences.
struct NotePlaces {
    private let lesson: Lesson
    private let blocks: [Block]
    /// The text of each block as it is shown, on one line.
    private let texts: [String]
    /// Characters of a sentence that are kept with a note.
    private static let longestQuote = 300

    init(_ lesson: Lesson) {
        self.lesson = lesson
        blocks = lesson.content.document.titled(lesson.title).blocks
        var reading = ReadableText()
        texts = blocks.map {
            reading.text(of: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    private func isHeading(_ block: Int) -> Bool {
        if case .heading = blocks[block].kind { true } else { false }
    }

    private func hasSentences(_ block: Int) -> Bool {
        switch blocks[block].kind {
        case .paragraph, .list, .quote, .callout: true
        default: false
        }
    }

    var headings: [String] { blocks.indices.filter(isHeading).map { texts[$0] } }

    /// The block of a heading of that name, else of the first that has it in its own.
    func heading(_ name: String) -> Int? {
        let name = name.lowercased()
        let headings = blocks.indices.filter(isHeading)
        return headings.first { texts[$0].lowercased() == name }
            ?? headings.first { texts[$0].lowercased().contains(name) }
    }

    /// An empty note at a place: with the heading above it and, where it is in a text, the sentence there.
    func note(at position: SavedPosition) -> Note {
        let block = blocks.indices.contains(position.block) ? position.block : 0
        let heading = blocks.indices.prefix(block + 1).last(where: isHeading).map { texts[$0] } ?? ""
        var quote = ""
        if blocks.indices.contains(block), hasSentences(block) {
            quote = Self.sentence(in: texts[block], atWord: position.word)
        }
        return Note(lesson: lesson.id, place: position, heading: heading, quote: quote, text: "")
    }

    /// The sentence that has the word of this index.
    static func sentence(in text: String, atWord index: Int) -> String {
        let words = text.split(separator: " ")
        guard !words.isEmpty else { return "" }
        let index = min(max(0, index), words.count - 1)
        func ends(_ word: Substring) -> Bool {
            let bare = word.reversed().drop { "”\")’*".contains($0) }
            return bare.first.map { ".!?".contains($0) } ?? false
        }
        let start = words[..<index].lastIndex(where: ends).map { $0 + 1 } ?? 0
        let end = words[index...].firstIndex(where: ends) ?? words.count - 1
        let sentence = words[start...end].joined(separator: " ")
        return sentence.count <= longestQuote ? sentence : sentence.prefix(longestQuote) + "…"
    }
}
