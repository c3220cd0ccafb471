import ExerciseChecks
import Foundation

/// What the compiler said about a submission, as the learner should read it.
struct Diagnostics {
    let text: String

    /// Puts the learner's own path where the boxed name stands, speaks of the signature where the glue did
    /// not fit it, and takes control characters out.
    init(_ said: String, submission: Submission, entryPoint: EntryPoint) {
        var kept: [String] = []
        var glueFailed = false
        // The excerpt under a message belongs to it, and goes with it.
        var isInGlue = false
        for line in Printable.text(said).split(separator: "\n", omittingEmptySubsequences: false) {
            let isMessage =
                line.contains(": error: ") || line.contains(": warning: ") || line.contains(": note: ")
            if isMessage {
                isInGlue = line.hasPrefix("main.swift:")
                if isInGlue, line.contains(": error: ") { glueFailed = true }
            }
            if !isInGlue {
                kept.append(line.replacingOccurrences(of: Submission.boxedName, with: submission.path))
            }
        }
        var text = kept.joined(separator: "\n").trimmingCharacters(in: .newlines)
        if glueFailed {
            text = Self.signatureNote(submission, entryPoint) + (text.isEmpty ? "" : "\n\n" + text)
        }
        self.text = text
    }

    private static func signatureNote(_ submission: Submission, _ entryPoint: EntryPoint) -> String {
        guard let line = submission.line(declaring: entryPoint.name) else {
            return """
                \(submission.path): error: there is no function named \(entryPoint.name)
                  expected: \(entryPoint.signature)
                """
        }
        return """
            \(submission.path):\(line): error: \(entryPoint.name) does not have the signature of this exercise
              expected: \(entryPoint.signature)
            """
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
