import Diagnostics
import LessonMarkup

/// A lesson, an exercise or a lab, whose proof is remembered as a whole.
struct ProofUnit: Sendable {
    /// What it is, for the summary.
    enum Kind: Sendable {
        case lesson, exercise, lab
    }

    let kind: Kind
    /// Its id.
    let name: String
    /// Every file that the proof depends on; a folder stands for all that is in it.
    let files: [String]
    /// Proves it: returns what is wrong, and throws what kept it from looking.
    let prove: @Sendable () throws -> [Diagnostic]

    /// What its record is called.
    var recordName: String { "\(kind) \(name)" }
}
