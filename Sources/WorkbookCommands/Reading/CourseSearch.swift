import CourseCatalog
import Foundation
import LessonMarkup
import LessonReader

/// Finds words anywhere in a course's lessons.
struct CourseSearch {
    /// A find and where it is.
    struct Find {
        var lesson: Lesson
        /// Index of the top-level block, under the title that the page has on top.
        var block: Int
        /// Words of the block before the find.
        var word: Int
        var heading: String
        /// The find with the words around it.
        var excerpt: String
    }

    let course: Course
    /// What the destinations of a result page's links begin with; the find's number follows.
    static let anchor = "find:"
    /// More finds than anyone looks through.
    private static let limit = 200

    init(_ course: Course) {
        self.course = course
    }

    /// The finds in the order of the course, one for each block. Case counts only when a capital was typed.
    func finds(of words: String) -> [Find] {
        let wanted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !wanted.isEmpty else { return [] }
        let isExact = wanted.contains(where: \.isUppercase)
        let query = isExact ? wanted : wanted.lowercased()
        var result: [Find] = []
        for lesson in course.lessons {
            var heading = lesson.title
            var reading = ReadableText()
            // As the page does: a title of its own comes first.
            let blocks = lesson.content.document.titled(lesson.title).blocks
            for (index, block) in blocks.enumerated() {
                let shown = reading.text(of: block)
                if case .heading = block.kind { heading = shown }
                let text = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let searched = isExact ? text : text.lowercased()
                guard let range = searched.range(of: query) else { continue }
                let before = searched[..<range.lowerBound]
                result.append(
                    Find(
                        lesson: lesson, block: index, word: before.split(separator: " ").count,
                        heading: heading, excerpt: Self.excerpt(text, around: before.count, query.count)))
                if result.count == Self.limit { return result }
            }
        }
        return result
    }

    private static func excerpt(_ text: String, around start: Int, _ count: Int) -> String {
        let characters = Array(text)
        let from = max(0, min(start, characters.count) - 40)
        let to = min(characters.count, start + count + 60)
        guard from < to else { return text }
        return (from > 0 ? "…" : "") + String(characters[from..<to]) + (to < characters.count ? "…" : "")
    }

    /// The finds as a page of links.
    func page(of finds: [Find], for words: String) -> Document {
        var blocks = [
            Block(
                .heading(
                    level: 1,
                    content: [
                        .text("“\(words)”: found \(finds.count == 1 ? "once" : "\(finds.count) times")")
                    ]), lines: 1...1)
        ]
        var lesson = ""
        for (index, find) in finds.enumerated() {
            if find.lesson.id != lesson {
                lesson = find.lesson.id
                blocks.append(
                    Block(.heading(level: 2, content: [.text(find.lesson.title)]), lines: 1...1))
            }
            blocks.append(
                Block(
                    .paragraph([
                        .link(
                            destination: Self.anchor + "\(index)", title: "", content: [.text(find.heading)]),
                        .lineBreak, .text(find.excerpt),
                    ]), lines: 1...1))
        }
        return Document(blocks: blocks)
    }
}
