import Foundation
import TextTools

/// What the compiler or the linker printed, taken apart once.
///
/// The words come from a source that may be anything: control characters are taken out before anything is read.
struct CompilerOutput: Sendable {
    /// All that was printed, made safe for a terminal.
    let text: String
    /// The messages in order, notes below the message they belong to. What stands before the first of them, as a linker's
    /// words do, counts as errors about no file.
    let messages: [CompilerMessage]

    init(_ printed: String) {
        text = Printable.text(printed)
        var reader = Reader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
        messages = reader.messages
    }

    /// The first error about a file, or whatever came first.
    var firstError: CompilerMessage? {
        messages.firstError ?? messages.first
    }

    /// Whether an error stands at a line of one of the files.
    ///
    /// An error about an import proves nothing: a module that is out of date is refused at the line that imports it.
    func names(linesOf files: Set<String>) -> Bool {
        messages.contains { message in
            message.severity == .error && message.file.map(files.contains) == true
                && !["module", "import"].contains { message.text.contains($0) }
        }
    }

    /// Whether the toolchain says that its folder is full, in a line that neither speaks of the submission nor quotes it.
    var isAboutRoom: Bool {
        text.split(separator: "\n").contains { line in
            line.hasSuffix("No space left on device") && !line.hasPrefix(Submission.boxedName)
                && !Reader.isExcerpt(line)
        }
    }
}

/// Reads the compiler's lines one after the other.
private struct Reader {
    var messages: [CompilerMessage] = []
    /// Whether the lines that come belong to the last note, not to its message.
    private var isInNote = false
    /// Notes about other files than the one that is compiled are left out with their excerpts.
    private var isInForeignNote = false

    mutating func read(_ raw: Substring) {
        let line = Self.withoutGroup(raw)
        // "[#Group]: <https://…>", where a message may be read up on.
        if line.hasPrefix("[#"), line.contains("]: <") { return }
        if Self.isExcerpt(line) {
            if !isInForeignNote { readExcerpt(line) }
            return
        }
        guard let message = Self.message(line) else {
            if !isInForeignNote { readDetail(line) }
            return
        }
        isInForeignNote = message.severity == .note && message.file != Submission.boxedName
        if isInForeignNote { return }
        isInNote = message.severity == .note && !messages.isEmpty
        if isInNote {
            messages[messages.count - 1].notes.append(message)
        } else {
            messages.append(message)
        }
    }

    private mutating func readDetail(_ line: Substring) {
        if messages.isEmpty {
            guard !line.isEmpty else { return }
            messages.append(CompilerMessage(severity: .error, text: String(line)))
            return
        }
        if line.allSatisfy({ $0 == " " }) { return }
        change { $0.details.append(String(line)) }
    }

    private mutating func readExcerpt(_ line: Substring) {
        let number = line.drop { $0 == " " }.prefix { $0.isNumber }
        let bar = line.drop { $0 == " " || $0.isNumber }
        // ":" stands for lines left out, which show by their numbers.
        guard bar.first == "|", number.count < 9 else { return }
        let rest = bar.dropFirst().first == " " ? bar.dropFirst(2) : bar.dropFirst()
        if let number = Int(number) {
            change { $0.excerpt.append(.init(number: number, code: String(rest))) }
        } else if let mark = Self.mark(rest) {
            change { message in
                guard !message.excerpt.isEmpty else { return }
                message.excerpt[message.excerpt.count - 1].marks.append(mark)
            }
        }
    }

    /// Changes the message or the note that the line belongs to.
    private mutating func change(_ body: (inout CompilerMessage) -> Void) {
        guard let last = messages.indices.last else { return }
        if isInNote, let note = messages[last].notes.indices.last {
            body(&messages[last].notes[note])
        } else {
            body(&messages[last])
        }
    }

    /// "submission.swift:4:34: error: cannot find 'y' in scope"; nil for other lines.
    private static func message(_ line: Substring) -> CompilerMessage? {
        let found = [CompilerMessage.Severity.error, .warning, .note].compactMap { severity in
            line.firstRange(of: ": \(severity.rawValue): ").map { (severity: severity, range: $0) }
        }
        guard let (severity, range) = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else {
            return nil
        }
        let place = line[..<range.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
        // At most a line and a column, and never the name of the file itself.
        var numbers: [Int] = []
        for part in place.dropFirst().suffix(2).reversed() {
            guard let number = Int(part) else { break }
            numbers.insert(number, at: 0)
        }
        return CompilerMessage(
            severity: severity, file: place.dropLast(numbers.count).joined(separator: ":"),
            line: numbers.first, column: numbers.count > 1 ? numbers[1] : nil,
            text: String(line[range.upperBound...]))
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

    /// "  |   `- error: cannot find 'y' in scope": its column and its text.
    private static func mark(_ rest: Substring) -> CompilerMessage.CodeLine.Mark? {
        let lead = rest.prefix { $0 == " " || $0 == "|" || $0 == "`" }
        guard rest[lead.endIndex...].hasPrefix("- "), let sign = lead.last, sign != " " else { return nil }
        return .init(column: lead.count - 1, text: String(rest[lead.endIndex...].dropFirst(2)))
    }
}
