/// The message with which a Swift program stopped, as a learner should read it.
///
/// It comes from the submission's own standard error, so it may be anything: it is bounded, defused, and
/// serves for a sentence only.
struct TrapMessage: Equatable {
    /// What happened, in a sentence.
    var message: String
    /// Set when the message was raised from the learner's own file.
    var line: Int?

    /// More than any message of this project's own code has.
    private static let mostCharacters = 400

    /// Reads "Submission/submission.swift:14: Fatal error: …"; nil when there is no such line.
    init?(_ standardError: String) {
        for text in standardError.split(separator: "\n").reversed() {
            for marker in ["Fatal error: ", "Fatal error", "Precondition failed", "Assertion failed"] {
                guard let range = text.range(of: marker), Self.isPlace(text[..<range.lowerBound]) else {
                    continue
                }
                let isKindItself = marker.hasSuffix("failed")
                let said = text[(isKindItself ? range.lowerBound : range.upperBound)...]
                message = Self.taught(String(said.prefix(Self.mostCharacters)))
                line = Self.learnersLine(text[..<range.lowerBound])
                return
            }
            if text.hasPrefix("Could not cast value of type '") {
                message = Self.cast(String(text.prefix(Self.mostCharacters)))
                return
            }
        }
        return nil
    }

    /// From the name of a check that the compiler wrote beside the instruction.
    init(check: String) {
        message = Self.taught(check)
    }

    /// "" or "folder/file.swift:14: ".
    private static func isPlace(_ text: Substring) -> Bool {
        text.isEmpty || text.hasSuffix(": ")
    }

    private static func learnersLine(_ place: Substring) -> Int? {
        let parts = place.split(separator: ":")
        guard parts.first?.hasSuffix(Submission.boxedName) == true, parts.count > 1 else { return nil }
        return Int(parts[1])
    }

    /// Puts the run-time's words in terms of what the learner wrote.
    private static func taught(_ said: String) -> String {
        for (beginning, sentence) in sentences where said.lowercased().hasPrefix(beginning) {
            return sentence
        }
        if said.isEmpty { return "fatalError() was called, without a message." }
        if said == "Precondition failed" || said == "Assertion failed" {
            return "\(said): a condition that has to hold here does not."
        }
        if said.hasPrefix("Float value cannot be converted to Int")
            || said.hasPrefix("Double value cannot be")
        {
            return "\(said). Where does so large a number, or a NaN, come from?"
        }
        if said.hasPrefix("'try!' expression") {
            let error = said.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? said
            // The compiler's names for what is declared inside a function say nothing to anybody.
            let name = error.split(separator: ".").last.map(String.init) ?? error
            return "try! met an error: \(name)"
        }
        // "matmul: [2, 3] and [7]: …" reads better with one colon, and "+: …" as a misprint.
        if let colon = said.range(of: ": ["), said[..<colon.lowerBound].allSatisfy({ !$0.isWhitespace }),
            let first = said.first, "+-*/".contains(first) || said[colon.upperBound...].contains(": ")
        {
            return "\(said[..<colon.lowerBound]) of [\(said[colon.upperBound...])"
        }
        return said
    }

    /// The beginnings of the run-time's messages, in small letters.
    private static let sentences: [(String, String)] = [
        ("index out of range", outOfRange), ("array index is out of range", outOfRange),
        ("negative array index", "Index out of range: the index is below 0."),
        (
            "unexpectedly found nil",
            "Unexpectedly found nil: what stands before the ! has no value here. Unwrap it with `if let` or "
                + "`guard let`, and ask why it is empty."
        ),
        (
            "arithmetic overflow",
            "Arithmetic overflow: the result does not fit into its integer type. (A UInt cannot go below 0.)"
        ),
        (
            "division by zero",
            "Division by zero: a whole number cannot be divided by 0, nor have a remainder."
        ),
        ("range requires lowerbound", "A range a..<b needs a <= b, and this one ends before it starts."),
        (
            "can't remove last element from an empty",
            "The last element is removed from an array that is empty."
        ),
        (
            "can't remove first element from an empty",
            "The first element is removed from an array that is empty."
        ),
        ("string index is out of bounds", "Index out of range: the string has no character at that index."),
    ]

    private static let outOfRange =
        "Index out of range: the array has no element at that index. They run from 0 to count - 1."

    /// "Could not cast value of type 'A' (0x…) to 'B' (0x…)." without the addresses.
    private static func cast(_ said: String) -> String {
        let names = said.split(separator: "'", omittingEmptySubsequences: false)
        guard names.count >= 4 else { return "as! met a value of another type." }
        // Without the modules they are from.
        let types = [names[1], names[3]].map { $0.split(separator: ".").last ?? $0 }
        return "as! failed: the value is of type \(types[0]), not of type \(types[1])."
    }
}
