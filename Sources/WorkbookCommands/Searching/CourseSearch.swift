import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import SearchIndex
import TextTools

/// Finds words anywhere in a course: the reader's key and the command alike.
///
/// The index is made anew each time, from the files as they are, which takes less time than it takes to see a page.
struct CourseSearch {
    /// A find and where it is.
    struct Find {
        var passage: Passage
        /// Words of the passage before the find.
        var word: Int
        /// The line of its file that has the words.
        var line: Int
        /// The find with the words around it.
        var excerpt: String
    }

    let course: Course
    /// What the destinations of a result page's links begin with; the find's number follows.
    static let anchor = "find:"
    private let passages: [Passage]

    init(_ course: Course, store: ProgressStore?) {
        self.course = course
        passages = PassageCollector(course, notes: (try? store?.notes()) ?? []).passages
    }

    /// The finds, best first.
    func finds(of words: String) throws -> [Find] {
        var sources: [String: [Substring]] = [:]
        let index = try SearchIndex(passages.map(\.entry))
        return try index.finds(of: words).map { find in
            let passage = passages[find.entry]
            if sources[passage.file] == nil {
                let text = try? TextFile.read(
                    "\(course.root)/\(passage.file)", within: course.root, as: passage.file)
                sources[passage.file] = text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
            }
            let line = Self.line(of: words, in: passage, sources[passage.file] ?? [])
            return Find(
                passage: passage, word: find.word, line: line,
                excerpt: Self.excerpt(passage.text, around: find.word))
        }
    }

    /// Of the passage's lines the first that has most of the words; its first line where none has any.
    private static func line(of words: String, in passage: Passage, _ source: [Substring]) -> Int {
        let first = passage.lines.lowerBound
        let sought = SearchWords(words).variants
        var best = (line: first, count: 0)
        for line in passage.lines where source.indices.contains(line - 1) {
            let own = SearchWords(String(source[line - 1])).variants.reduce(into: Set()) { $0.formUnion($1) }
            let count = sought.count { variants in
                !own.isDisjoint(with: variants)
                    || own.contains { word in variants.contains { $0.count > 2 && word.hasPrefix($0) } }
            }
            if count > best.count { best = (line, count) }
        }
        return best.line
    }

    /// Some words before the find and some behind it.
    private static func excerpt(_ text: String, around word: Int) -> String {
        let words = text.split(separator: " ")
        let from = max(0, min(word, words.count) - 7)
        var result = from > 0 ? "…" : ""
        var to = from
        while to < words.count, result.count + words[to].count < 110 || to <= word {
            result += (to == from ? "" : " ") + words[to]
            to += 1
        }
        // A word without blanks may be as long as a program.
        if result.count > 160 { return result.prefix(160) + "…" }
        return result + (to < words.count ? "…" : "")
    }

    /// The finds as a page of links.
    func page(of finds: [Find], for words: String) -> Document {
        let count = finds.count == 1 ? "once" : "\(finds.count) times"
        let title = "“\(Printable.line(words))”: found \(count)"
        var blocks = [Block(.heading(level: 1, content: [.text(title)]), lines: 1...1)]
        for (index, find) in finds.enumerated() {
            blocks.append(
                Block(
                    .paragraph([
                        .link(
                            destination: Self.anchor + "\(index)", title: "",
                            content: [.text(find.passage.title)]),
                        .lineBreak, .text(find.excerpt),
                    ]), lines: 1...1))
        }
        return Document(blocks: blocks)
    }
}
