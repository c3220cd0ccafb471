import ExerciseChecks

/// What no submission may hold, wherever in it: a directive that moves messages to other lines, and the names by which the
/// grader's own code beside the file calls it.
///
/// A function of the file's with such a name could be called in place of the grader's. The text is searched as it stands,
/// comments and strings included: what takes a text apart can be misled.
enum ReservedText {
    private static let all: [(text: String, problem: String)] = [
        ("#sourceLocation", "#sourceLocation has no place in an exercise: messages must point at real lines"),
        (EntryPoint.server, "\(EntryPoint.server) is the grader's own name; call yours something else"),
        (
            EntryPoint.runtime,
            "\(EntryPoint.runtime) is the grader's own module, which an exercise has no use for; take the word out"
        ),
    ]

    /// "line:column" of the first such text and what is to be said of it; nil when there is none.
    static func found(in source: String) -> (place: String, problem: String)? {
        let bytes = Array(source.utf8)
        let hits = all.compactMap { reserved in
            offset(of: Array(reserved.text.utf8), in: bytes).map { (offset: $0, problem: reserved.problem) }
        }
        guard let first = hits.min(by: { $0.offset < $1.offset }) else { return nil }
        let before = String(decoding: bytes[..<first.offset], as: UTF8.self)
        let lines = Submission.lines(of: before)
        return ("\(lines.count):\(lines[lines.count - 1].utf8.count + 1)", first.problem)
    }

    private static func offset(of text: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= text.count else { return nil }
        return (0...(bytes.count - text.count)).first { start in
            bytes[start] == text[0] && bytes[start..<(start + text.count)].elementsEqual(text)
        }
    }
}
