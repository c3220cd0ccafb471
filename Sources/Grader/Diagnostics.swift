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

    /// Puts the learner's own path where the boxed name stands, keeps to errors where there are any, speaks of
    /// the signature where the glue did not fit it, and takes control characters out.
    ///
    /// - Parameter exerciseOfFunction: the id of the course's exercise whose function has a name.
    init(
        _ said: String, submission: Submission, entryPoint: EntryPoint,
        exerciseOfFunction: (String) -> String? = { _ in nil }
    ) {
        let all = Self.messages(Printable.text(said))
        let messages = all.filter { !Self.isAboutUnbuiltModule($0) }
        let own = messages.filter { !$0.isInGlue }
        let errors = own.filter(\.isError)
        let lacksImport =
            errors.contains { $0.lines[0].contains("cannot find type 'Tensor' in scope") }
            && !submission.source.contains("import NumericCore")
        let note = SignatureNote(submission, entryPoint)
        let shown = Self.onePerLine(errors.isEmpty ? own : errors)
            .prefix(lacksImport || note.isMissing ? 1 : Self.mostMessages)
        var parts = shown.map { message in
            (message.lines + Self.explanation(of: message.lines[0], entryPoint, exerciseOfFunction)
                + Self.hidden(in: submission, at: message.lines[0])).joined(separator: "\n")
                .replacingOccurrences(of: Submission.boxedName, with: submission.path)
                .trimmingCharacters(in: .newlines)
        }
        let more = errors.count - shown.count
        if more > 0 {
            parts.append("… and \(more) more error\(more == 1 ? "" : "s"). Mend the first, then grade again.")
        }
        // An error of the learner's own may be all that keeps a right signature from fitting.
        let isGlueAtFault = messages.contains { $0.isInGlue && $0.isError }
        if note.isMissing || isGlueAtFault && (note.isWarranted || errors.isEmpty) {
            parts = [note.text] + (errors.isEmpty ? [] : parts)
        }
        if lacksImport {
            parts.insert(
                "\(submission.path):1: note: the line `import NumericCore` is missing: Tensor comes from there",
                at: 0)
        }
        if messages.count < all.count { parts.insert(Self.unavailableImport(in: submission), at: 0) }
        text = parts.joined(separator: "\n\n")
    }

    /// Whether an error stands at a line of a file: "submission.swift:3:5: error: …", or at one of the glue, which calls
    /// the file's function.
    ///
    /// An error about an import proves nothing: a module that is out of date is refused at the line that imports it.
    static func names(linesOf file: String, in said: String) -> Bool {
        said.split(separator: "\n").contains { line in
            guard line.hasPrefix(file + ":") || line.hasPrefix("main.swift:"), line.contains(": error: "),
                !isExcerpt(line)
            else { return false }
            return !["module", "import"].contains { word in
                line.range(of: ": error: ").map { line[$0.upperBound...].contains(word) } ?? false
            }
        }
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
            // Several may stand on a line.
            let names = line.matches(of: /(?:^|;)\s*(?:@\w+\s+)*import\s+(?:\w+\s+)?(\w+)/).map {
                String($0.1)
            }
            guard let name = names.first(where: { !known.contains($0) }) else { continue }
            return
                "\(submission.path):\(index + 1): error: an exercise cannot import \(name)\n"
                + "  NumericCore has what an exercise needs, and Glibc has exp, log, sqrt and the like; take the line out"
        }
        return "\(submission.path):1: error: an exercise cannot import a module that this file imports"
    }

    /// The first message about each line: the others mostly follow from it.
    private static func onePerLine(_ messages: [Message]) -> [Message] {
        var places: Set<Substring> = []
        return messages.filter { message in
            let parts = message.lines[0].split(separator: ":", maxSplits: 2)
            guard parts.count == 3, Int(parts[1]) != nil else { return true }
            return places.insert(parts[1]).inserted
        }
    }

    /// What the compiler's words leave open, as a note of its own.
    private static func explanation(
        of line: String, _ entryPoint: EntryPoint, _ exerciseOfFunction: (String) -> String?
    ) -> [String] {
        let place = line.split(separator: ":").prefix(2).joined(separator: ":")
        if let match = line.firstMatch(of: /cannot find '(\w+)' in scope/) {
            return missing(String(match.1), exerciseOfFunction).map { ["\(place): note: \($0)"] } ?? []
        }
        if let match = line.firstMatch(of: /value of type 'Tensor' has no (?:dynamic )?member '(\w+)'/) {
            let name = String(match.1)
            if ["matmul", "tanh", "sigmoid", "relu", "exp", "log", "sqrt", "softmax", "concatenate", "stack"]
                .contains(name)
            {
                return [
                    "\(place): note: \(name) is a function and no method: write \(name)(…) round its arguments"
                ]
            }
            return []
        }
        if line.contains("'main' attribute cannot be used") || line.contains("attribute 'main'") {
            return ["\(place): note: the grader calls \(entryPoint.name) itself; take @main and its type out"]
        }
        if line.contains("hashbang line is allowed only in the main file") {
            return ["\(place): note: take the line with #! out: this file is no script"]
        }
        if line.contains("consecutive statements on a line must be separated") {
            return ["\(place): note: one statement a line, or a ; between them"]
        }
        guard line.contains("expressions are not allowed at the top level") else { return [] }
        return [
            "\(place): note: the grader calls \(entryPoint.name) itself; take out what stands outside of functions, or "
                + "move it into one"
        ]
    }

    /// A character in the line of a message that cannot be seen, or looks like another.
    private static func hidden(in submission: Submission, at message: String) -> [String] {
        let parts = message.split(separator: ":", maxSplits: 2)
        guard parts.count == 3, let number = Int(parts[1]) else { return [] }
        let lines = Submission.lines(of: submission.source)
        guard lines.indices.contains(number - 1),
            let note = SuspiciousCharacters.note(on: lines[number - 1], number: number)
        else { return [] }
        return ["\(parts[0]):\(number): note: \(note)"]
    }

    /// What a name means that is not known here, where that can be told.
    private static func missing(_ name: String, _ exerciseOfFunction: (String) -> String?) -> String? {
        if let other = exerciseOfFunction(name) {
            return
                "\(name) is another exercise's, \(other). Each file is compiled by itself: what you need of it has to stand "
                + "in this file too"
        }
        switch name {
        case "np", "numpy", "torch", "nn", "F", "jnp":
            return
                "NumPy and PyTorch are not here; `import NumericCore` has Tensor, matmul, tanh, softmax, stack and the like"
        case "self": return "a function outside of a type has no self"
        default: return nil
        }
    }

    /// Takes the compiler's output apart: notes belong to the message before them, and those about other files
    /// than the learner's are left out.
    private static func messages(_ said: String) -> [Message] {
        var messages: [Message] = []
        var isForeignNote = false
        for line in said.split(separator: "\n", omittingEmptySubsequences: false).map(withoutGroup) {
            // "[#Group]: <https://…>", where a message may be read up on.
            if line.hasPrefix("[#"), line.contains("]: <") { continue }
            if !isExcerpt(line) {
                isForeignNote = line.contains(": note: ") && !line.hasPrefix(Submission.boxedName + ":")
            }
            if isForeignNote { continue }
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

    /// A message without the name of its group, "… [#no-usage]".
    private static func withoutGroup(_ line: Substring) -> Substring {
        guard line.hasSuffix("]"), let start = line.range(of: " [#", options: .backwards),
            line[start.upperBound...].dropLast().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
        else { return line }
        return line[..<start.lowerBound]
    }

    /// "12 |     code", "   |     `- error: …", or the ":" of lines left out.
    static func isExcerpt(_ line: Substring) -> Bool {
        let rest = line.drop { $0 == " " || $0.isNumber }
        return rest.hasPrefix("|") || rest == ":"
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

    /// Line feeds and tabs stay; every other control character or line end and every bidirectional override becomes
    /// U+FFFD.
    static func text(_ raw: String) -> String {
        String(
            String.UnicodeScalarView(
                raw.unicodeScalars.filter { $0 != "\r" }.map { isSafe($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
