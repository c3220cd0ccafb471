import ExerciseChecks
import Foundation

/// What the compiler said about a submission, as the learner should read it.
struct Diagnostics {
    let text: String

    /// Errors shown; the first few are what there is to mend, and the rest mostly follows from them.
    private static let mostMessages = 4

    /// One message with its excerpt and its notes.
    private struct Message {
        var isError: Bool
        /// Whether it is about the grader's own line and not about the learner's file.
        var isInGlue: Bool
        var lines: [String]
    }

    /// Puts the learner's own path where the boxed name stands, errors before warnings, speaks of the
    /// signature where the glue did not fit it, and takes control characters out.
    init(_ said: String, submission: Submission, entryPoint: EntryPoint) {
        let all = Self.messages(Printable.text(said))
        let messages = all.filter { !Self.isAboutUnbuiltModule($0) }
        let own = messages.filter { !$0.isInGlue }
        let errors = own.filter(\.isError)
        let lacksImport =
            errors.contains { $0.lines[0].contains("cannot find type 'Tensor' in scope") }
            && !submission.source.contains("import NumericCore")
        let shown = (errors + own.filter { !$0.isError }).prefix(lacksImport ? 1 : Self.mostMessages)
        var parts = shown.map { message in
            message.lines.joined(separator: "\n")
                .replacingOccurrences(of: Submission.boxedName, with: submission.path)
                .trimmingCharacters(in: .newlines)
        }
        if errors.count > shown.count {
            parts.append("… and \(errors.count - shown.count) more errors. Mend the first, then grade again.")
        }
        if messages.contains(where: { $0.isInGlue && $0.isError }) {
            let note = SignatureNote(submission, entryPoint)
            // An error of the learner's own may be all that keeps a right signature from fitting.
            if note.isWarranted || errors.isEmpty { parts.insert(note.text, at: 0) }
        }
        if lacksImport {
            parts.insert(
                "\(submission.path):1: note: the line `import NumericCore` is missing: Tensor comes from there",
                at: 0)
        }
        if messages.count < all.count { parts.insert(Self.unavailableImport(in: submission), at: 0) }
        text = parts.joined(separator: "\n\n")
    }

    /// Whether a message is about a module that would have to be built into the cache, which is read-only in the box.
    private static func isAboutUnbuiltModule(_ message: Message) -> Bool {
        let text = message.lines[0]
        return text.contains("/\(SupportBuild.clangCache)/")
            || text.contains("error: could not build C module")
            || text.contains("error: failed to build module")
    }

    /// Names the import that asks for such a module.
    private static func unavailableImport(in submission: Submission) -> String {
        let known = SupportSources.modules + ["Glibc", "Swift"]
        for (index, line) in Submission.lines(of: submission.source).enumerated() {
            guard let match = line.firstMatch(of: /^\s*(?:@\w+\s+)*import\s+(?:\w+\s+)?(\w+)/),
                !known.contains(String(match.1))
            else { continue }
            return
                "\(submission.path):\(index + 1): error: `import \(match.1)` is not to be had in an exercise. Take the "
                + "line out: NumericCore has what an exercise needs, and `import Glibc` has exp, log, sqrt and the like"
        }
        return "\(submission.path):1: error: a module that this file imports is not to be had in an exercise"
    }

    /// Takes the compiler's output apart: notes belong to the message before them.
    private static func messages(_ said: String) -> [Message] {
        var messages: [Message] = []
        for line in said.split(separator: "\n", omittingEmptySubsequences: false) {
            // "[#Group]: <https://…>", where a message may be read up on.
            if line.hasPrefix("[#"), line.contains("]: <") { continue }
            let isError = line.contains(": error: ")
            if !isExcerpt(line), isError || line.contains(": warning: ") {
                messages.append(
                    Message(isError: isError, isInGlue: line.hasPrefix("main.swift:"), lines: [String(line)]))
            } else if messages.isEmpty {
                if !line.isEmpty {
                    messages.append(Message(isError: true, isInGlue: false, lines: [String(line)]))
                }
            } else {
                messages[messages.count - 1].lines.append(String(line))
            }
        }
        return messages
    }

    /// "12 |     code" or "   |     `- error: …".
    private static func isExcerpt(_ line: Substring) -> Bool {
        line.drop { $0 == " " || $0.isNumber }.hasPrefix("|")
    }
}

/// Text from a submission or about it, made safe for a terminal and a log.
enum Printable {
    /// The same on one line: for names.
    static func line(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                text(raw).unicodeScalars.map { $0 == "\n" || $0 == "\t" ? "\u{FFFD}" : $0 }))
    }

    /// Line feeds and tabs stay; every other control character and every bidirectional override becomes U+FFFD.
    static func text(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                raw.unicodeScalars.filter { $0 != "\r" }.map { isSafe($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
