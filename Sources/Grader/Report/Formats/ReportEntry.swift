import Sandbox
import TextTools

/// What a format needs of one report. It holds no source, so that a whole class's entries stay small.
package struct ReportEntry: Sendable, Equatable {
    /// How other programs sort verdicts.
    package enum Outcome: Sendable, Equatable {
        /// Right.
        case passed
        /// It ran and its answers are wrong.
        case failed
        /// It could not be run to its end: it does not compile, crashed, or took too long.
        case broken
        /// There is nothing to judge, or the grader itself failed. Says nothing about the learner's answer.
        case unjudged
    }

    package var exercise: String
    package var verdict: Verdict
    /// The path as whoever asked knows it.
    package var file: String
    /// The learner's line that matters most, where one is known.
    package var line: Int?
    /// What is wrong, in one line.
    package var summary: String
    /// The whole report as a learner reads it, without escape sequences.
    package var page: String
    /// What the program printed, bounded and made safe.
    package var printed: String
    /// The report as one line of JSON.
    package var json: String
    package var seed: UInt64
    package var isolation: Isolation?
    package var sha256: String
    package var misconception: String?
    /// What the wrong numbers have to do with the right ones, by its id, where no misconception is named.
    package var nearMiss: String?
    /// Compiling and running together.
    package var seconds: Double

    /// A longer page is cut: the formats' readers have limits, and nobody reads further.
    static let longestPage = 16 << 10

    /// The entry of a report.
    ///
    /// - Parameter page: the report as a learner reads it; by default it is put together from the checks.
    package init(_ report: GradeReport, page: String? = nil) {
        exercise = report.exercise
        verdict = report.verdict
        file = report.file
        line = Self.line(of: report)
        summary = Self.summary(of: report)
        self.page = FormatText.cut(Printable.text(page ?? Self.plainPage(of: report)), to: Self.longestPage)
        printed = report.printed
        json = report.json
        seed = report.seed
        isolation = report.isolation
        sha256 = report.sha256
        misconception = report.misconception?.id
        nearMiss = report.nearMiss?.id
        seconds = report.compileSeconds + report.runSeconds
    }

    /// The verdict as other programs sort it.
    package var outcome: Outcome {
        switch verdict {
        case .pass: .passed
        case .fail: .failed
        case .compileError, .crash, .timeout, .memory, .outputLimit, .protocolError: .broken
        case .ungradable, .graderError: .unjudged
        }
    }

    private static func summary(of report: GradeReport) -> String {
        let text: String
        switch report.verdict {
        case .pass:
            text = "passed"
        case .graderError:
            text = "the grader failed, which is not the learner's fault: \(firstTrouble(of: report) ?? "")"
        default:
            text =
                report.misconception?.message ?? report.nearMiss?.sentence ?? firstTrouble(of: report)
                ?? report.verdict.rawValue
        }
        return FormatText.oneLine(FormatText.cut(text, to: 500))
    }

    private static func firstTrouble(of report: GradeReport) -> String? {
        if case .refused(let messages) = report.finding, let error = messages.messages.firstError {
            return error.firstLine
        }
        return report.checks.first { $0.status == .error || $0.status == .fail }?.message
    }

    private static func line(of report: GradeReport) -> Int? {
        switch report.finding {
        case .stopped(_, let line), .unwritten(let line): line
        case .refused(let messages): messages.messages.firstError?.line
        case .none, .notLinked, .departure, .notRepeatable: nil
        }
    }

    private static func plainPage(of report: GradeReport) -> String {
        var lines = ["\(report.exercise): \(report.verdict.rawValue)"]
        switch report.finding {
        case .refused(let messages): lines.append(messages.plainText)
        case .notLinked(let said): lines.append(said)
        case .none, .unwritten, .stopped, .departure, .notRepeatable: break
        }
        lines += report.checks.map { "\($0.status.rawValue): \($0.name.rawValue): \($0.message)" }
        if let message = report.misconception?.message ?? report.nearMiss?.sentence { lines.append(message) }
        if !report.printed.isEmpty { lines.append("It printed:\n\(report.printed)") }
        return lines.joined(separator: "\n")
    }
}
