import CourseCatalog
import ProgressStore

/// Notes as Markdown that shows what was written and means nothing else.
enum NoteText {
    /// The notes under their lessons and headings, each below what it is about.
    static func markdown(_ notes: [Note], in course: Course, numbered: Bool) -> String {
        var result = ""
        var lesson = ""
        var heading: String?
        for note in notes {
            if note.lesson != lesson {
                lesson = note.lesson
                heading = nil
                let title = course.lessons.first { $0.id == lesson }?.title ?? lesson
                result += (result.isEmpty ? "" : "\n") + "# \(escaped(title))\n"
            }
            if note.heading != heading {
                heading = note.heading
                if !note.heading.isEmpty { result += "\n## \(escaped(note.heading))\n" }
            }
            if !note.quote.isEmpty { result += "\n> \(escaped(note.quote))\n" }
            let number = numbered ? note.id.map { "**\($0)** " } ?? "" : ""
            result += "\n\(number)\(paragraphs(note.text))\n"
        }
        return result
    }

    /// A text with its lines: an empty one parts paragraphs, and any other stays a line.
    static func paragraphs(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var result = ""
        var isEmpty = true
        for line in lines {
            let words = escaped(String(line))
            if words.isEmpty {
                isEmpty = true
                continue
            }
            if !result.isEmpty { result += isEmpty ? "\n\n" : "\\\n" }
            result += words
            isEmpty = false
        }
        return result
    }

    /// Text that Markdown shows as it is, on one line.
    static func escaped(_ text: String) -> String {
        var result = ""
        let line = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).joined(
            separator: " ")
        // Blanks before it would make it code, and behind it a break.
        for character in String(
            line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        {
            if "\\`*_[]<>#|~$&".contains(character) { result.append("\\") }
            result.append(character)
        }
        // A line that begins like a list or a rule is none.
        if let first = result.first, "-+=".contains(first) { result.insert("\\", at: result.startIndex) }
        let digits = result.prefix(while: \.isNumber)
        if !digits.isEmpty, let mark = result.dropFirst(digits.count).first, mark == "." || mark == ")" {
            result.insert("\\", at: digits.endIndex)
        }
        return result
    }
}
