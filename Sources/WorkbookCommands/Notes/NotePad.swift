import CourseCatalog
import Foundation
import ProgressStore

/// A note in the learner's editor.
struct NotePad {
    let course: Course

    /// What the editor's file ends with; it is taken off again.
    private static func about(_ note: Note) -> String {
        let what = note.quote.isEmpty ? note.heading : note.quote
        let safe = what.replacing("--", with: "- -").filter { !$0.isNewline }
        return "\n<!-- \(safe.isEmpty ? "" : "On: \(safe)\n     ")Save your note above and leave the editor. "
            + "Without a word above nothing changes.\n     What stands in these marks is left out. -->\n"
    }

    /// The text after the editor was left; nil where there is none.
    ///
    /// - Parameter lend: runs its argument with the terminal in the state that an editor expects.
    /// - Throws: `UserError` where there is no editor, it did not end well, or the note is too long.
    func text(of note: Note, lend: (() -> Bool) throws -> Bool = { $0() }) throws -> String? {
        guard let editor = Editor.preferred() else {
            throw UserError(
                "no editor found: set EDITOR to the one you use, or type the note behind the command.")
        }
        let folder = "\(course.places.records)/.workbook"
        let path = "\(folder)/note-\(getpid()).md"
        do {
            try Data((note.text + "\n" + Self.about(note)).utf8)
                .write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw UserError("\(path) cannot be written: \(error.localizedDescription)")
        }
        var isKept = false
        defer { if !isKept { unlink(path) } }
        guard try lend({ editor.edit(path) }) else {
            throw UserError("\(editor.command) did not end well, and nothing was changed. Is EDITOR right?")
        }
        guard let edited = try? TextFile.read(path, within: nil, as: path) else { return nil }
        let text = Self.withoutMarks(edited)
        do {
            return try NoteLimit.checked(text)
        } catch {
            // What was written is worth more than the rule.
            isKept = true
            throw UserError("\(error) Your text is in \(course.relative(path)).")
        }
    }

    private static func withoutMarks(_ text: String) -> String {
        var text = text[...]
        if let start = text.range(of: "\n<!--", options: .backwards) {
            text = text[..<start.lowerBound]
        } else if text.hasPrefix("<!--") {
            text = ""
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// How long a note may be.
enum NoteLimit {
    /// The text, or nil where it has no word; throws a message where it is too long.
    static func checked(_ text: String) throws(UserError) -> String? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        guard text.count <= Note.longest else {
            throw UserError(
                "the note has \(grouped(text.count)) characters, and \(grouped(Note.longest)) are the most: "
                    + "\(grouped(text.count - Note.longest)) too many. Nothing was kept.")
        }
        return text
    }

    private static func grouped(_ number: Int) -> String {
        let digits = "\(number)"
        guard digits.count > 3 else { return digits }
        return grouped(number / 1000) + "," + digits.suffix(3)
    }
}
